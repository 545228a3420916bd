; kernel core_numbers(int n, int64* starts, int32* neighbours, int32* core, int64* bins, int64* position, int32* order)
; kernel pagerank(int n, int64* starts, int32* neighbours, int weighted, float64* weight, float64* inverse, float damping, int most, float error, float64* value, float64* share, float64* following)

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @core_numbers(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr %p3, ptr %p4, ptr %p5, ptr %p6) local_unnamed_addr #0 {
  %.107243.not.i = icmp slt i64 %p0, 1
  br i1 %.107243.not.i, label %B130.i, label %B34.if.i

B130.i:                                           ; preds = %0
  %.258246.i = icmp sgt i64 %p0, -1
  br i1 %.258246.i, label %B170.if.preheader.i, label %B416.i.thread

B170.if.preheader.i:                              ; preds = %B34.if.i, %B130.i
  %spec.select.i = add nuw nsw i64 %p0, 1
  br label %B170.if.i

B242.preheader.i:                                 ; preds = %B170.if.i
  br i1 %.107243.not.i, label %B416.i.thread, label %B242.if.i

B416.i.thread:                                    ; preds = %B130.i, %B242.preheader.i
  store i64 0, ptr %p4, align 8, !noalias !0
  br label %B782.i

B456.loopexit.i:                                  ; preds = %B778.i, %B456.if.i
  %exitcond264.not.i = icmp eq i64 %p0, %.692.i
  br i1 %exitcond264.not.i, label %B782.i, label %B456.if.i

B594.i:                                           ; preds = %B538.if.i
  %.875.i = sext i32 %.861.i to i64
  %.876.i = getelementptr i64, ptr %p4, i64 %.875.i
  %.877.i = load i64, ptr %.876.i, align 8, !noalias !0
  %.879.i = getelementptr i32, ptr %p6, i64 %.877.i
  %.880.i = load i32, ptr %.879.i, align 4, !noalias !0
  %.884.i = getelementptr i64, ptr %p5, i64 %.859.i
  %.885.i = load i64, ptr %.884.i, align 8, !noalias !0
  %.887.i = getelementptr i32, ptr %p6, i64 %.885.i
  store i32 %.880.i, ptr %.887.i, align 4, !noalias !0
  store i32 %.853.i, ptr %.879.i, align 4, !noalias !0
  %.897.i = load i64, ptr %.884.i, align 8, !noalias !0
  %.899.i = sext i32 %.880.i to i64
  %.900.i = getelementptr i64, ptr %p5, i64 %.899.i
  store i64 %.897.i, ptr %.900.i, align 8, !noalias !0
  store i64 %.877.i, ptr %.884.i, align 8, !noalias !0
  %.911.i = load i32, ptr %.860.i, align 4, !noalias !0
  %.913.i = sext i32 %.911.i to i64
  %.914.i = getelementptr i64, ptr %p4, i64 %.913.i
  %.915.i = load i64, ptr %.914.i, align 8, !noalias !0
  %.916.i = add nsw i64 %.915.i, 1
  store i64 %.916.i, ptr %.914.i, align 8, !noalias !0
  %.925.i = load i32, ptr %.860.i, align 4, !noalias !0
  %.927.i = add i32 %.925.i, -1
  store i32 %.927.i, ptr %.860.i, align 4, !noalias !0
  br label %B778.i

B778.i:                                           ; preds = %B538.if.i, %B594.i
  %.813.i = icmp ugt i64 %.760.0258.i, 1
  br i1 %.813.i, label %B538.if.i, label %B456.loopexit.i

B782.i:                                           ; preds = %B456.loopexit.i, %B416.i.thread
  %.960.not.i = icmp eq i64 %p0, 0
  br i1 %.960.not.i, label %part0.exit, label %B786.i

B786.i:                                           ; preds = %B782.i
  %1 = getelementptr i32, ptr %p6, i64 %p0
  %.967.i = getelementptr i8, ptr %1, i64 -4
  %.968.i = load i32, ptr %.967.i, align 4, !noalias !0
  %.972.i = sext i32 %.968.i to i64
  %.973.i = getelementptr i32, ptr %p3, i64 %.972.i
  %.974.i = load i32, ptr %.973.i, align 4, !noalias !0
  %.977.i = sext i32 %.974.i to i64
  br label %part0.exit

B34.if.i:                                         ; preds = %0, %B34.if.i
  %.49.0244.i = phi i64 [ %.120.i, %B34.if.i ], [ 0, %0 ]
  %.120.i = add nuw nsw i64 %.49.0244.i, 1
  %2 = getelementptr i64, ptr %p1, i64 %.49.0244.i
  %.147.i = getelementptr i8, ptr %2, i64 8
  %.148.i = load i64, ptr %.147.i, align 8, !noalias !0
  %.151.i = load i64, ptr %2, align 8, !noalias !0
  %.152.i = sub nsw i64 %.148.i, %.151.i
  %.154.i = trunc i64 %.152.i to i32
  %.155.i = getelementptr i32, ptr %p3, i64 %.49.0244.i
  store i32 %.154.i, ptr %.155.i, align 4, !noalias !0
  %sext.i = shl i64 %.152.i, 32
  %3 = ashr exact i64 %sext.i, 29
  %.162.i = getelementptr i8, ptr %p4, i64 %3
  %.163.i = load i64, ptr %.162.i, align 8, !noalias !0
  %.164.i = add nsw i64 %.163.i, 1
  store i64 %.164.i, ptr %.162.i, align 8, !noalias !0
  %exitcond.not.i = icmp eq i64 %p0, %.120.i
  br i1 %exitcond.not.i, label %B170.if.preheader.i, label %B34.if.i

B170.if.i:                                        ; preds = %B170.if.i, %B170.if.preheader.i
  %begin.2.0249.i = phi i64 [ %.304.i, %B170.if.i ], [ 0, %B170.if.preheader.i ]
  %.205.0248.i = phi i64 [ %.267.i, %B170.if.i ], [ %spec.select.i, %B170.if.preheader.i ]
  %.202.0247.i = phi i64 [ %.271.i, %B170.if.i ], [ 0, %B170.if.preheader.i ]
  %.267.i = add nsw i64 %.205.0248.i, -1
  %.271.i = add nuw nsw i64 %.202.0247.i, 1
  %.297.i = getelementptr i64, ptr %p4, i64 %.202.0247.i
  %.298.i = load i64, ptr %.297.i, align 8, !noalias !0
  store i64 %begin.2.0249.i, ptr %.297.i, align 8, !noalias !0
  %.304.i = add nsw i64 %.298.i, %begin.2.0249.i
  %.258.i = icmp ugt i64 %.205.0248.i, 1
  br i1 %.258.i, label %B170.if.i, label %B242.preheader.i

B242.if.i:                                        ; preds = %B242.preheader.i, %B242.if.i
  %.338.0251.i = phi i64 [ %.407.i, %B242.if.i ], [ 0, %B242.preheader.i ]
  %.407.i = add nuw nsw i64 %.338.0251.i, 1
  %.433.i = getelementptr i32, ptr %p3, i64 %.338.0251.i
  %.434.i = load i32, ptr %.433.i, align 4, !noalias !0
  %.436.i = sext i32 %.434.i to i64
  %.437.i = getelementptr i64, ptr %p4, i64 %.436.i
  %.438.i = load i64, ptr %.437.i, align 8, !noalias !0
  %.440.i = getelementptr i64, ptr %p5, i64 %.338.0251.i
  store i64 %.438.i, ptr %.440.i, align 8, !noalias !0
  %.446.i = trunc i64 %.338.0251.i to i32
  %.447.i = getelementptr i32, ptr %p6, i64 %.438.i
  store i32 %.446.i, ptr %.447.i, align 4, !noalias !0
  %.451.i = load i32, ptr %.433.i, align 4, !noalias !0
  %.453.i = sext i32 %.451.i to i64
  %.454.i = getelementptr i64, ptr %p4, i64 %.453.i
  %.455.i = load i64, ptr %.454.i, align 8, !noalias !0
  %.456.i = add nsw i64 %.455.i, 1
  store i64 %.456.i, ptr %.454.i, align 8, !noalias !0
  %exitcond262.not.i = icmp eq i64 %p0, %.407.i
  br i1 %exitcond262.not.i, label %B382.if.i.preheader, label %B242.if.i

B382.if.i.preheader:                              ; preds = %B242.if.i
  %scevgep = getelementptr i8, ptr %p4, i64 8
  %4 = shl nuw i64 %p0, 3
  tail call void @llvm.memmove.p0.p0.i64(ptr align 8 %scevgep, ptr nonnull align 8 %p4, i64 %4, i1 false), !noalias !0
  store i64 0, ptr %p4, align 8, !noalias !0
  br label %B456.if.i

B456.if.i:                                        ; preds = %B382.if.i.preheader, %B456.loopexit.i
  %.623.0260.i = phi i64 [ %.692.i, %B456.loopexit.i ], [ 0, %B382.if.i.preheader ]
  %.692.i = add nuw nsw i64 %.623.0260.i, 1
  %.718.i = getelementptr i32, ptr %p6, i64 %.623.0260.i
  %.719.i = load i32, ptr %.718.i, align 4, !noalias !0
  %.725.i = sext i32 %.719.i to i64
  %.726.i = getelementptr i64, ptr %p1, i64 %.725.i
  %.727.i = load i64, ptr %.726.i, align 8, !noalias !0
  %.732.i = getelementptr i8, ptr %.726.i, i64 8
  %.733.i = load i64, ptr %.732.i, align 8, !noalias !0
  %.770.i = sub i64 %.733.i, %.727.i
  %.813256.not.i = icmp slt i64 %.770.i, 1
  br i1 %.813256.not.i, label %B456.loopexit.i, label %B538.if.lr.ph.i

B538.if.lr.ph.i:                                  ; preds = %B456.if.i
  %.865.i = getelementptr i32, ptr %p3, i64 %.725.i
  br label %B538.if.i

B538.if.i:                                        ; preds = %B538.if.lr.ph.i, %B778.i
  %.760.0258.i = phi i64 [ %.770.i, %B538.if.lr.ph.i ], [ %.822.i, %B778.i ]
  %.757.0257.i = phi i64 [ %.727.i, %B538.if.lr.ph.i ], [ %.826.i, %B778.i ]
  %.822.i = add nsw i64 %.760.0258.i, -1
  %.826.i = add i64 %.757.0257.i, 1
  %.852.i = getelementptr i32, ptr %p2, i64 %.757.0257.i
  %.853.i = load i32, ptr %.852.i, align 4, !noalias !0
  %.859.i = sext i32 %.853.i to i64
  %.860.i = getelementptr i32, ptr %p3, i64 %.859.i
  %.861.i = load i32, ptr %.860.i, align 4, !noalias !0
  %.866.i = load i32, ptr %.865.i, align 4, !noalias !0
  %.867.i = icmp sgt i32 %.861.i, %.866.i
  br i1 %.867.i, label %B594.i, label %B778.i

part0.exit:                                       ; preds = %B782.i, %B786.i
  %"$phi822.0.2.0.i" = phi i64 [ %.977.i, %B786.i ], [ 0, %B782.i ]
  ret i64 %"$phi822.0.2.0.i"
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define i64 @pagerank(i64 %p0, ptr readonly %p1, ptr readonly %p2, i64 %p3, ptr readonly %p4, ptr readonly %p5, double %p6, i64 %p7, double %p8, ptr %p9, ptr %p10, ptr %p11) local_unnamed_addr #2 {
  %.125196.not.i = icmp slt i64 %p0, 1
  br i1 %.125196.not.i, label %B134.i, label %B38.if.i

B112.i:                                           ; preds = %B38.if.i
  %.200.i = load double, ptr %.168.i, align 8, !noalias !3
  br label %B126.i

B126.i:                                           ; preds = %B38.if.i, %B112.i
  %"$phi126.2.2.1.i" = phi double [ %.200.i, %B112.i ], [ 0.000000e+00, %B38.if.i ]
  %.208.i = fadd double %loose.4.0199.i, %"$phi126.2.2.1.i"
  %exitcond.not.i = icmp eq i64 %p0, %.138.i
  br i1 %exitcond.not.i, label %B134.i, label %B38.if.i

B134.i:                                           ; preds = %B126.i, %0
  %loose.4.0.lcssa.i = phi double [ 0.000000e+00, %0 ], [ %.208.i, %B126.i ]
  %spec.select.i = tail call i64 @llvm.smax.i64(i64 %p7, i64 0)
  %.367.i = sitofp i64 %p0 to double
  %.373.i = fsub double 1.000000e+00, %p6
  %.379.i = fdiv double %.373.i, %.367.i
  %.524.not.i = icmp eq i64 %p3, 0
  br label %B164.i

B164.i:                                           ; preds = %B474.i, %B134.i
  %.264.0.i = phi i64 [ 0, %B134.i ], [ %.333.i, %B474.i ]
  %share.2.0.i = phi ptr [ %p10, %B134.i ], [ %following.2.0.i, %B474.i ]
  %following.2.0.i = phi ptr [ %p11, %B134.i ], [ %share.2.0.i, %B474.i ]
  %loose.5.0.i = phi double [ %loose.4.0.lcssa.i, %B134.i ], [ %loose.6.1.lcssa.i, %B474.i ]
  %exitcond213.not.i = icmp eq i64 %.264.0.i, %spec.select.i
  br i1 %exitcond213.not.i, label %part16.exit, label %B166.i

B166.i:                                           ; preds = %B164.i
  %.333.i = add nuw i64 %.264.0.i, 1
  %.363.i = fmul double %p6, %loose.5.0.i
  %.371.i = fdiv double %.363.i, %.367.i
  %.380.i = fadd double %.379.i, %.371.i
  br i1 %.125196.not.i, label %B474.i, label %B242.if.i

B250.i:                                           ; preds = %B242.if.i
  %.19.i.i = load i64, ptr %2, align 8, !noalias !6
  %.21.i.i = getelementptr i8, ptr %2, i64 8
  %.22.i.i = load i64, ptr %.21.i.i, align 8, !noalias !6
  %.59.i.i = sub i64 %.22.i.i, %.19.i.i
  %.104.i200.not.i = icmp slt i64 %.59.i.i, 1
  br i1 %.104.i200.not.i, label %B326.i, label %B70.if.i.i

B70.if.i.i:                                       ; preds = %B250.i, %B70.if.i.i
  %sofar.2.i.0203.i = phi double [ %.154.i.i, %B70.if.i.i ], [ 0.000000e+00, %B250.i ]
  %.49.i.0202.i = phi i64 [ %.113.i.i, %B70.if.i.i ], [ %.59.i.i, %B250.i ]
  %.46.i.0201.i = phi i64 [ %.117.i.i, %B70.if.i.i ], [ %.19.i.i, %B250.i ]
  %.113.i.i = add nsw i64 %.49.i.0202.i, -1
  %.117.i.i = add i64 %.46.i.0201.i, 1
  %.143.i.i = getelementptr i32, ptr %p2, i64 %.46.i.0201.i
  %.144.i.i = load i32, ptr %.143.i.i, align 4, !noalias !6
  %.146.i.i = sext i32 %.144.i.i to i64
  %.147.i.i = getelementptr double, ptr %share.2.0.i, i64 %.146.i.i
  %.148.i.i = load double, ptr %.147.i.i, align 8, !noalias !6
  %.150.i.i = getelementptr double, ptr %p4, i64 %.46.i.0201.i
  %.151.i.i = load double, ptr %.150.i.i, align 8, !noalias !6
  %.152.i.i = fmul double %.148.i.i, %.151.i.i
  %.154.i.i = fadd double %sofar.2.i.0203.i, %.152.i.i
  %.104.i.i = icmp ugt i64 %.49.i.0202.i, 1
  br i1 %.104.i.i, label %B70.if.i.i, label %B326.i

B290.i:                                           ; preds = %B242.if.i
  %.37.i6.i = getelementptr i8, ptr %2, i64 8
  %.38.i.i = load i64, ptr %.37.i6.i, align 8, !noalias !10
  %.43.i8.i = load i64, ptr %2, align 8, !noalias !10
  %.50.i.i = add nsw i64 %.43.i8.i, 1
  %.52.i.i = icmp slt i64 %.50.i.i, %.38.i.i
  br i1 %.52.i.i, label %B70.i28.i, label %B172.i.i

B70.i28.i:                                        ; preds = %B290.i, %B70.i28.i
  %e.2.i.0.i = phi i64 [ %.84.i46.i, %B70.i28.i ], [ %.43.i8.i, %B290.i ]
  %other.2.i.0.i = phi double [ %.78.i42.i, %B70.i28.i ], [ 0.000000e+00, %B290.i ]
  %sofar.2.i4.0.i = phi double [ %.63.i35.i, %B70.i28.i ], [ 0.000000e+00, %B290.i ]
  %.56.i.i = getelementptr i32, ptr %p2, i64 %e.2.i.0.i
  %.57.i30.i = load i32, ptr %.56.i.i, align 4, !noalias !10
  %.59.i31.i = sext i32 %.57.i30.i to i64
  %.60.i32.i = getelementptr double, ptr %share.2.0.i, i64 %.59.i31.i
  %.61.i33.i = load double, ptr %.60.i32.i, align 8, !noalias !10
  %.63.i35.i = fadd double %sofar.2.i4.0.i, %.61.i33.i
  %.71.i.i = getelementptr i8, ptr %.56.i.i, i64 4
  %.72.i.i = load i32, ptr %.71.i.i, align 4, !noalias !10
  %.74.i40.i = sext i32 %.72.i.i to i64
  %.75.i.i = getelementptr double, ptr %share.2.0.i, i64 %.74.i40.i
  %.76.i.i = load double, ptr %.75.i.i, align 8, !noalias !10
  %.78.i42.i = fadd double %other.2.i.0.i, %.76.i.i
  %.84.i46.i = add nsw i64 %e.2.i.0.i, 2
  %.89.i.i = add nsw i64 %e.2.i.0.i, 3
  %.91.i.i = icmp slt i64 %.89.i.i, %.38.i.i
  br i1 %.91.i.i, label %B70.i28.i, label %B172.i.loopexit.i

B172.i.loopexit.i:                                ; preds = %B70.i28.i
  %1 = fadd double %.63.i35.i, %.78.i42.i
  br label %B172.i.i

B172.i.i:                                         ; preds = %B172.i.loopexit.i, %B290.i
  %e.3.i.1.i = phi i64 [ %.43.i8.i, %B290.i ], [ %.84.i46.i, %B172.i.loopexit.i ]
  %.101.i12.i = phi double [ 0.000000e+00, %B290.i ], [ %1, %B172.i.loopexit.i ]
  %.108.i.i = icmp slt i64 %e.3.i.1.i, %.38.i.i
  br i1 %.108.i.i, label %B192.i.i, label %B290.endif.i

B192.i.i:                                         ; preds = %B172.i.i
  %.117.i25.i = getelementptr i32, ptr %p2, i64 %e.3.i.1.i
  %.118.i.i = load i32, ptr %.117.i25.i, align 4, !noalias !10
  %.124.i.i = sext i32 %.118.i.i to i64
  %.125.i.i = getelementptr double, ptr %share.2.0.i, i64 %.124.i.i
  %.126.i.i = load double, ptr %.125.i.i, align 8, !noalias !10
  br label %B290.endif.i

B326.i:                                           ; preds = %B70.if.i.i, %B290.endif.i, %B250.i
  %coming.2.2.i = phi double [ %.144.i20.i, %B290.endif.i ], [ 0.000000e+00, %B250.i ], [ %.154.i.i, %B70.if.i.i ]
  %.594.i = fmul double %p6, %coming.2.2.i
  %.598.i = fadd double %.380.i, %.594.i
  %.604.i = getelementptr double, ptr %p9, i64 %.426.0206.i
  %.605.i = load double, ptr %.604.i, align 8, !noalias !3
  %.607.i = fsub double %.598.i, %.605.i
  %.608.i = tail call double @llvm.fabs.f64(double %.607.i)
  %.610.i = fadd double %change.2.1209.i, %.608.i
  store double %.598.i, ptr %.604.i, align 8, !noalias !3
  %.623.i = getelementptr double, ptr %p5, i64 %.426.0206.i
  %.624.i = load double, ptr %.623.i, align 8, !noalias !3
  %.626.i = fmul double %.598.i, %.624.i
  %.629.i = getelementptr double, ptr %following.2.0.i, i64 %.426.0206.i
  store double %.626.i, ptr %.629.i, align 8, !noalias !3
  %.634.i = load double, ptr %.623.i, align 8, !noalias !3
  %.637.i = fcmp ogt double %.634.i, 0.000000e+00
  %..598.i = select i1 %.637.i, double 0.000000e+00, double %.598.i
  %.664.i = fadd double %loose.6.1208.i, %..598.i
  %exitcond212.not.i = icmp eq i64 %p0, %.495.i
  br i1 %exitcond212.not.i, label %B474.i, label %B242.if.i

B474.i:                                           ; preds = %B326.i, %B166.i
  %loose.6.1.lcssa.i = phi double [ 0.000000e+00, %B166.i ], [ %.664.i, %B326.i ]
  %change.2.1.lcssa.i = phi double [ 0.000000e+00, %B166.i ], [ %.610.i, %B326.i ]
  %.692.i = fcmp olt double %change.2.1.lcssa.i, %p8
  br i1 %.692.i, label %part16.exit, label %B164.i

B38.if.i:                                         ; preds = %0, %B126.i
  %loose.4.0199.i = phi double [ %.208.i, %B126.i ], [ 0.000000e+00, %0 ]
  %.67.0197.i = phi i64 [ %.138.i, %B126.i ], [ 0, %0 ]
  %.138.i = add nuw nsw i64 %.67.0197.i, 1
  %.168.i = getelementptr double, ptr %p9, i64 %.67.0197.i
  %.169.i = load double, ptr %.168.i, align 8, !noalias !3
  %.172.i = getelementptr double, ptr %p5, i64 %.67.0197.i
  %.173.i = load double, ptr %.172.i, align 8, !noalias !3
  %.174.i = fmul double %.169.i, %.173.i
  %.177.i = getelementptr double, ptr %p10, i64 %.67.0197.i
  store double %.174.i, ptr %.177.i, align 8, !noalias !3
  %.182.i = load double, ptr %.172.i, align 8, !noalias !3
  %.183.i = fcmp ogt double %.182.i, 0.000000e+00
  br i1 %.183.i, label %B126.i, label %B112.i

B242.if.i:                                        ; preds = %B166.i, %B326.i
  %change.2.1209.i = phi double [ %.610.i, %B326.i ], [ 0.000000e+00, %B166.i ]
  %loose.6.1208.i = phi double [ %.664.i, %B326.i ], [ 0.000000e+00, %B166.i ]
  %.426.0206.i = phi i64 [ %.495.i, %B326.i ], [ 0, %B166.i ]
  %.495.i = add nuw nsw i64 %.426.0206.i, 1
  %2 = getelementptr i64, ptr %p1, i64 %.426.0206.i
  br i1 %.524.not.i, label %B290.i, label %B250.i

B290.endif.i:                                     ; preds = %B192.i.i, %B172.i.i
  %"$phi222.1.2.i.0.i" = phi double [ %.126.i.i, %B192.i.i ], [ 0.000000e+00, %B172.i.i ]
  %.144.i20.i = fadd double %.101.i12.i, %"$phi222.1.2.i.0.i"
  br label %B326.i

part16.exit:                                      ; preds = %B164.i, %B474.i
  %storemerge185.i = phi i64 [ %.333.i, %B474.i ], [ -1, %B164.i ]
  ret i64 %storemerge185.i
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i64(ptr writeonly, ptr readonly, i64, i1 immarg) #3

attributes #0 = { nounwind }
attributes #1 = { nounwind }
attributes #2 = { nounwind }
attributes #3 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"part0: %retptr"}
!2 = distinct !{!2, !"part0"}
!3 = !{!4}
!4 = distinct !{!4, !5, !"part16: %retptr"}
!5 = distinct !{!5, !"part16"}
!6 = !{!7, !9, !4}
!7 = distinct !{!7, !8, !"part"}
!8 = distinct !{!8, !"part"}
!9 = distinct !{!9, !8, !"part"}
!10 = !{!11, !4}
!11 = distinct !{!11, !12, !"part"}
!12 = distinct !{!12, !"part"}
