; kernel distance_sums(int n, int64* starts, int32* neighbours, int64* sources, int64* size, int many, int first, int step, uint64* seen, uint64* front, uint64* fresh, uint64* masks, int32* active, int32* coming, uint8* touched, float64* far, float64* count, float64* near)

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare <8 x i64> @llvm.ctpop.v8i64(<8 x i64>) #0

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite, inaccessiblemem: write)
define noundef i64 @distance_sums(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr readonly %p4, i64 %p5, i64 %p6, i64 %p7, ptr %p8, ptr %p9, ptr %p10, ptr %p11, ptr %p12, ptr %p13, ptr %p14, ptr %p15, ptr %p16, ptr %p17) local_unnamed_addr #1 {
  %storemerge.i = tail call i64 @llvm.smax.i64(i64 %p0, i64 0)
  %.146567.not.i = icmp slt i64 %p0, 1
  br i1 %.146567.not.i, label %B84.i, label %B68.if.preheader.i

B68.if.preheader.i:                               ; preds = %0
  tail call void @llvm.memset.p0.i64(ptr align 1 %p14, i8 0, i64 %storemerge.i, i1 false), !noalias !0
  br label %B84.i

B84.i:                                            ; preds = %B68.if.preheader.i, %0
  %.194.i = shl nsw i64 %p6, 9
  %.198.i = shl nsw i64 %p7, 9
  %.238.i = sub i64 %p5, %.194.i
  %.239.i = icmp sgt i64 %.238.i, 0
  %.242.i = icmp ne i64 %p7, 0
  tail call void @llvm.assume(i1 %.242.i)
  %.240.i = icmp sgt i64 %p7, 0
  %.241.i = xor i1 %.240.i, %.239.i
  br i1 %.241.i, label %part0.exit, label %B84.endif.endif.i

B290.i:                                           ; preds = %B168.preheader.i.i
  %.535.not.i = icmp eq i64 %.325.i.i, 0
  br i1 %.535.not.i, label %B576.i, label %B298.preheader.i

B298.preheader.i.loopexit:                        ; preds = %B256.if.i
  %1 = add i64 %many.4.2.i.i, -1
  br label %B298.preheader.i

B298.preheader.i:                                 ; preds = %B298.preheader.i.loopexit, %B290.i
  %many.3.0.lcssa.i560.ph643646.i = phi i64 [ 0, %B290.i ], [ %1, %B298.preheader.i.loopexit ]
  %spec.select565.i = tail call i64 @llvm.smax.i64(i64 %many.3.0.lcssa.i560.ph643646.i, i64 0)
  %.112.i39611.not.i = icmp slt i64 %many.3.0.lcssa.i560.ph643646.i, 1
  br label %B298.i

B298.i:                                           ; preds = %B572.i, %B298.preheader.i
  %length.2.1.i = phi i64 [ %count.2.i.0.lcssa.i, %B572.i ], [ %.325.i.i, %B298.preheader.i ]
  %distance.2.1.i = phi i64 [ %.543.i, %B572.i ], [ 0, %B298.preheader.i ]
  %.543.i = add nuw nsw i64 %distance.2.1.i, 1
  %.82.i.i = icmp slt i64 %length.2.1.i, %.48.i.0.i
  br i1 %.82.i.i, label %B26.i.i, label %B240.i.preheader.i

B240.i.preheader.i:                               ; preds = %B298.i
  br i1 %.146567.not.i, label %B426.i.i, label %B240.if.i.i

B26.i.i:                                          ; preds = %B298.i
  %.174.i580.not.i = icmp slt i64 %length.2.1.i, 1
  br i1 %.174.i580.not.i, label %B576.i, label %B56.if.i.i

B56.i.loopexit.i:                                 ; preds = %B204.i.i, %B56.if.i.i
  %reached.3.i.1.lcssa.i = phi i64 [ %reached.4.i.0583.i, %B56.if.i.i ], [ %reached.5.i.2.i, %B204.i.i ]
  %exitcond624.not.i = icmp eq i64 %length.2.1.i, %.187.i.i
  br i1 %exitcond624.not.i, label %B260.i.i, label %B56.if.i.i

B174.i.i:                                         ; preds = %B138.if.i.i
  store i8 1, ptr %.360.i.i, align 1, !noalias !3
  %.373.i.i = getelementptr i32, ptr %p13, i64 %reached.3.i.1579.i
  store i32 %.353.i.i, ptr %.373.i.i, align 4, !noalias !3
  %.378.i.i = add nsw i64 %reached.3.i.1579.i, 1
  br label %B204.i.i

B204.i.i:                                         ; preds = %B138.if.i.i, %B174.i.i
  %reached.5.i.2.i = phi i64 [ %reached.3.i.1579.i, %B138.if.i.i ], [ %.378.i.i, %B174.i.i ]
  %.309.i.i = icmp ugt i64 %.256.i.0578.i, 1
  br i1 %.309.i.i, label %B138.if.i.i, label %B56.i.loopexit.i

B260.i.i:                                         ; preds = %B56.i.loopexit.i
  %.633.i596.not.i = icmp slt i64 %reached.3.i.1.lcssa.i, 1
  br i1 %.633.i596.not.i, label %B426.i.i, label %B294.if.i.preheader.i

B294.if.i.preheader.i:                            ; preds = %B240.if.i.i, %B260.i.i
  %reached.6.i.0637.i = phi i64 [ %reached.3.i.1.lcssa.i, %B260.i.i ], [ %p0, %B240.if.i.i ]
  br label %B294.if.i.i

B426.i.i:                                         ; preds = %end.i.i, %B260.i.i, %B240.i.preheader.i
  %count.2.i.0.lcssa.i = phi i64 [ 0, %B260.i.i ], [ 0, %B240.i.preheader.i ], [ %.781.i.i, %end.i.i ]
  %.883.i603.not.i = icmp slt i64 %length.2.1.i, 1
  br i1 %.883.i603.not.i, label %B580.i.i, label %B456.if.i.i

B580.i.i:                                         ; preds = %B456.if.i.i, %B426.i.i
  %.1099.i.not.i = icmp eq i64 %count.2.i.0.lcssa.i, 0
  %.1141.i606.i = icmp sgt i64 %count.2.i.0.lcssa.i, 0
  br i1 %.1141.i606.i, label %B610.if.i.i, label %B572.i

B388.if.lr.ph.i:                                  ; preds = %B610.if.i.i
  %.231.i.i = uitofp nneg i64 %.543.i to double
  br label %B388.if.i

B56.if.i.i:                                       ; preds = %B26.i.i, %B56.i.loopexit.i
  %reached.4.i.0583.i = phi i64 [ %reached.3.i.1.lcssa.i, %B56.i.loopexit.i ], [ 0, %B26.i.i ]
  %.116.i.0581.i = phi i64 [ %.187.i.i, %B56.i.loopexit.i ], [ 0, %B26.i.i ]
  %.187.i.i = add nuw nsw i64 %.116.i.0581.i, 1
  %.219.i.i = getelementptr i32, ptr %p12, i64 %.116.i.0581.i
  %.220.i.i = load i32, ptr %.219.i.i, align 4, !noalias !3
  %.222.i.i = sext i32 %.220.i.i to i64
  %.223.i.i = getelementptr i64, ptr %p1, i64 %.222.i.i
  %.224.i.i = load i64, ptr %.223.i.i, align 8, !noalias !3
  %.228.i.i = getelementptr i8, ptr %.223.i.i, i64 8
  %.229.i.i = load i64, ptr %.228.i.i, align 8, !noalias !3
  %.266.i.i = sub i64 %.229.i.i, %.224.i.i
  %.309.i576.not.i = icmp slt i64 %.266.i.i, 1
  br i1 %.309.i576.not.i, label %B56.i.loopexit.i, label %B138.if.i.i

B138.if.i.i:                                      ; preds = %B56.if.i.i, %B204.i.i
  %reached.3.i.1579.i = phi i64 [ %reached.5.i.2.i, %B204.i.i ], [ %reached.4.i.0583.i, %B56.if.i.i ]
  %.256.i.0578.i = phi i64 [ %.318.i.i, %B204.i.i ], [ %.266.i.i, %B56.if.i.i ]
  %.253.i.0577.i = phi i64 [ %.322.i.i, %B204.i.i ], [ %.224.i.i, %B56.if.i.i ]
  %.318.i.i = add nsw i64 %.256.i.0578.i, -1
  %.322.i.i = add i64 %.253.i.0577.i, 1
  %.352.i.i = getelementptr i32, ptr %p2, i64 %.253.i.0577.i
  %.353.i.i = load i32, ptr %.352.i.i, align 4, !noalias !3
  %.359.i.i = sext i32 %.353.i.i to i64
  %.360.i.i = getelementptr i8, ptr %p14, i64 %.359.i.i
  %.361.i.i = load i8, ptr %.360.i.i, align 1, !noalias !3
  %.362.i.not.i = icmp eq i8 %.361.i.i, 0
  br i1 %.362.i.not.i, label %B174.i.i, label %B204.i.i

B240.if.i.i:                                      ; preds = %B240.i.preheader.i, %B240.if.i.i
  %.439.i.0574.i = phi i64 [ %.508.i.i, %B240.if.i.i ], [ 0, %B240.i.preheader.i ]
  %.508.i.i = add nuw nsw i64 %.439.i.0574.i, 1
  %.534.i.i = trunc i64 %.439.i.0574.i to i32
  %.535.i.i = getelementptr i32, ptr %p13, i64 %.439.i.0574.i
  store i32 %.534.i.i, ptr %.535.i.i, align 4, !noalias !3
  %exitcond623.not.i = icmp eq i64 %p0, %.508.i.i
  br i1 %exitcond623.not.i, label %B294.if.i.preheader.i, label %B240.if.i.i

B294.if.i.i:                                      ; preds = %end.i.i, %B294.if.i.preheader.i
  %count.2.i.0599.i = phi i64 [ %.781.i.i, %end.i.i ], [ 0, %B294.if.i.preheader.i ]
  %.577.i.0597.i = phi i64 [ %.646.i.i, %end.i.i ], [ 0, %B294.if.i.preheader.i ]
  %.646.i.i = add nuw nsw i64 %.577.i.0597.i, 1
  %.672.i.i = getelementptr i32, ptr %p13, i64 %.577.i.0597.i
  %.673.i.i = load i32, ptr %.672.i.i, align 4, !noalias !3
  %.675.i.i = sext i32 %.673.i.i to i64
  %.677.i.i = getelementptr i8, ptr %p14, i64 %.675.i.i
  store i8 0, ptr %.677.i.i, align 1, !noalias !3
  %.681.i.i = getelementptr i32, ptr %p13, i64 %count.2.i.0599.i
  store i32 %.673.i.i, ptr %.681.i.i, align 4, !noalias !3
  %.685.i.i = getelementptr i64, ptr %p1, i64 %.675.i.i
  %.686.i.i = load i64, ptr %.685.i.i, align 8, !noalias !3
  %.690.i.i = getelementptr i8, ptr %.685.i.i, i64 8
  %.691.i.i = load i64, ptr %.690.i.i, align 8, !noalias !3
  %.701.i585.i = add i64 %.686.i.i, 4
  %.702.i.not586.i = icmp sgt i64 %.701.i585.i, %.691.i.i
  br i1 %.702.i.not586.i, label %test1.i.preheader.i, label %four.i.i

test1.i.preheader.i:                              ; preds = %four.i.i, %B294.if.i.i
  %.699.i.lcssa.i = phi i64 [ %.686.i.i, %B294.if.i.i ], [ %.701.i589.i, %four.i.i ]
  %.700.i.lcssa.i = phi <8 x i64> [ zeroinitializer, %B294.if.i.i ], [ %.739.i.i, %four.i.i ]
  %.743.i592.i = icmp slt i64 %.699.i.lcssa.i, %.691.i.i
  br i1 %.743.i592.i, label %one.i.i, label %end.i.i

four.i.i:                                         ; preds = %B294.if.i.i, %four.i.i
  %.701.i589.i = phi i64 [ %.701.i.i, %four.i.i ], [ %.701.i585.i, %B294.if.i.i ]
  %.700.i588.i = phi <8 x i64> [ %.739.i.i, %four.i.i ], [ zeroinitializer, %B294.if.i.i ]
  %.699.i587.i = phi i64 [ %.701.i589.i, %four.i.i ], [ %.686.i.i, %B294.if.i.i ]
  %.705.i.i = getelementptr i32, ptr %p2, i64 %.699.i587.i
  %.706.i.i = load i32, ptr %.705.i.i, align 4, !noalias !3
  %.707.i.i = sext i32 %.706.i.i to i64
  %.709.i.idx.i = shl nsw i64 %.707.i.i, 6
  %.709.i.i = getelementptr i8, ptr %p9, i64 %.709.i.idx.i
  %.711.i.i = load <8 x i64>, ptr %.709.i.i, align 8, !noalias !3
  %.713.i.i = getelementptr i8, ptr %.705.i.i, i64 4
  %.714.i.i = load i32, ptr %.713.i.i, align 4, !noalias !3
  %.715.i.i = sext i32 %.714.i.i to i64
  %.717.i.idx.i = shl nsw i64 %.715.i.i, 6
  %.717.i.i = getelementptr i8, ptr %p9, i64 %.717.i.idx.i
  %.719.i.i = load <8 x i64>, ptr %.717.i.i, align 8, !noalias !3
  %.721.i.i = getelementptr i8, ptr %.705.i.i, i64 8
  %.722.i.i = load i32, ptr %.721.i.i, align 4, !noalias !3
  %.723.i.i = sext i32 %.722.i.i to i64
  %.725.i.idx.i = shl nsw i64 %.723.i.i, 6
  %.725.i.i = getelementptr i8, ptr %p9, i64 %.725.i.idx.i
  %.727.i.i = load <8 x i64>, ptr %.725.i.i, align 8, !noalias !3
  %.729.i.i = getelementptr i8, ptr %.705.i.i, i64 12
  %.730.i.i = load i32, ptr %.729.i.i, align 4, !noalias !3
  %.731.i.i = sext i32 %.730.i.i to i64
  %.733.i.idx.i = shl nsw i64 %.731.i.i, 6
  %.733.i.i = getelementptr i8, ptr %p9, i64 %.733.i.idx.i
  %.735.i.i = load <8 x i64>, ptr %.733.i.i, align 8, !noalias !3
  %.737.i.i = or <8 x i64> %.711.i.i, %.700.i588.i
  %.736.i.i = or <8 x i64> %.737.i.i, %.719.i.i
  %.738.i.i = or <8 x i64> %.736.i.i, %.727.i.i
  %.739.i.i = or <8 x i64> %.738.i.i, %.735.i.i
  %.701.i.i = add i64 %.701.i589.i, 4
  %.702.i.not.i = icmp sgt i64 %.701.i.i, %.691.i.i
  br i1 %.702.i.not.i, label %test1.i.preheader.i, label %four.i.i

one.i.i:                                          ; preds = %test1.i.preheader.i, %one.i.i
  %.742.i594.i = phi <8 x i64> [ %.752.i.i, %one.i.i ], [ %.700.i.lcssa.i, %test1.i.preheader.i ]
  %.741.i593.i = phi i64 [ %.753.i.i, %one.i.i ], [ %.699.i.lcssa.i, %test1.i.preheader.i ]
  %.745.i.i = getelementptr i32, ptr %p2, i64 %.741.i593.i
  %.746.i.i = load i32, ptr %.745.i.i, align 4, !noalias !3
  %.747.i.i = sext i32 %.746.i.i to i64
  %.749.i.idx.i = shl nsw i64 %.747.i.i, 6
  %.749.i.i = getelementptr i8, ptr %p9, i64 %.749.i.idx.i
  %.751.i.i = load <8 x i64>, ptr %.749.i.i, align 8, !noalias !3
  %.752.i.i = or <8 x i64> %.751.i.i, %.742.i594.i
  %.753.i.i = add nsw i64 %.741.i593.i, 1
  %exitcond625.not.i = icmp eq i64 %.753.i.i, %.691.i.i
  br i1 %exitcond625.not.i, label %end.i.i, label %one.i.i

end.i.i:                                          ; preds = %one.i.i, %test1.i.preheader.i
  %.742.i.lcssa.i = phi <8 x i64> [ %.700.i.lcssa.i, %test1.i.preheader.i ], [ %.752.i.i, %one.i.i ]
  %.756.i.i = load <8 x i64>, ptr %p11, align 8, !noalias !3
  %.757.i.i = shl nsw i64 %.675.i.i, 3
  %.758.i.i = getelementptr i64, ptr %p8, i64 %.757.i.i
  %.760.i.i = load <8 x i64>, ptr %.758.i.i, align 8, !noalias !3
  %.761.i.i = xor <8 x i64> %.760.i.i, splat (i64 -1)
  %.762.i.i = and <8 x i64> %.756.i.i, %.742.i.lcssa.i
  %.763.i.i = and <8 x i64> %.762.i.i, %.761.i.i
  %.765.i.i = getelementptr i64, ptr %p10, i64 %.757.i.i
  store <8 x i64> %.763.i.i, ptr %.765.i.i, align 8, !noalias !3
  %.768.i.i = shufflevector <8 x i64> %.763.i.i, <8 x i64> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %.769.i.i = shufflevector <8 x i64> %.763.i.i, <8 x i64> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %.770.i.i = or <4 x i64> %.768.i.i, %.769.i.i
  %.771.i.i = shufflevector <4 x i64> %.770.i.i, <4 x i64> poison, <2 x i32> <i32 0, i32 1>
  %.772.i.i = shufflevector <4 x i64> %.770.i.i, <4 x i64> poison, <2 x i32> <i32 2, i32 3>
  %.773.i.i = or <2 x i64> %.771.i.i, %.772.i.i
  %.774.i.i = shufflevector <2 x i64> %.773.i.i, <2 x i64> poison, <1 x i32> zeroinitializer
  %.775.i.i = shufflevector <2 x i64> %.773.i.i, <2 x i64> poison, <1 x i32> <i32 1>
  %.776.i.i = or <1 x i64> %.774.i.i, %.775.i.i
  %.777.i.i = extractelement <1 x i64> %.776.i.i, i64 0
  %.778.i.i = icmp ne i64 %.777.i.i, 0
  %.779.i.i = zext i1 %.778.i.i to i64
  %.781.i.i = add nuw nsw i64 %count.2.i.0599.i, %.779.i.i
  %exitcond626.not.i = icmp eq i64 %reached.6.i.0637.i, %.646.i.i
  br i1 %exitcond626.not.i, label %B426.i.i, label %B294.if.i.i

B456.if.i.i:                                      ; preds = %B426.i.i, %B456.if.i.i
  %.827.i.0604.i = phi i64 [ %.896.i.i, %B456.if.i.i ], [ 0, %B426.i.i ]
  %.922.i.i = getelementptr i32, ptr %p12, i64 %.827.i.0604.i
  %.923.i.i = load i32, ptr %.922.i.i, align 4, !noalias !3
  %.924.i.i = sext i32 %.923.i.i to i64
  %2 = shl nsw i64 %.924.i.i, 6
  %scevgep.i = getelementptr i8, ptr %p9, i64 %2
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %scevgep.i, i8 0, i64 64, i1 false), !noalias !3
  %.896.i.i = add nuw nsw i64 %.827.i.0604.i, 1
  %exitcond627.not.i = icmp eq i64 %length.2.1.i, %.896.i.i
  br i1 %exitcond627.not.i, label %B580.i.i, label %B456.if.i.i

B610.if.i.i:                                      ; preds = %B580.i.i, %B610.if.i.i
  %.1085.i.0607.i = phi i64 [ %.1154.i.i, %B610.if.i.i ], [ 0, %B580.i.i ]
  %.1154.i.i = add nuw nsw i64 %.1085.i.0607.i, 1
  %.1180.i.i = getelementptr i32, ptr %p13, i64 %.1085.i.0607.i
  %.1181.i.i = load i32, ptr %.1180.i.i, align 4, !noalias !3
  %.1183.i.i = getelementptr i32, ptr %p12, i64 %.1085.i.0607.i
  store i32 %.1181.i.i, ptr %.1183.i.i, align 4, !noalias !3
  %exitcond628.not.i = icmp eq i64 %.1154.i.i, %count.2.i.0.lcssa.i
  br i1 %exitcond628.not.i, label %B388.if.lr.ph.i, label %B610.if.i.i

B530.i:                                           ; preds = %B458.if.i
  %.683.i = add nuw nsw i64 %.614.0617.i, 1
  br i1 %.112.i39611.not.i, label %B110.i.i, label %B40.if.i.lr.ph.i

B40.if.i.lr.ph.i:                                 ; preds = %B530.i
  %.155.i86.i = getelementptr i64, ptr %p10, i64 %.716.i
  %.157.i.i = load <8 x i64>, ptr %.155.i86.i, align 8, !noalias !7
  br label %B40.if.i.i

B110.i.i:                                         ; preds = %B40.if.i.i, %B530.i
  %reached.2.i.0.lcssa.i = phi i64 [ 0, %B530.i ], [ %.177.i.i, %B40.if.i.i ]
  %.193.i56.i = getelementptr double, ptr %p15, i64 %.715.i
  %.194.i.i = load double, ptr %.193.i56.i, align 8, !noalias !7
  %.197.i.i = mul nsw i64 %reached.2.i.0.lcssa.i, %.543.i
  %.198.i57.i = sitofp i64 %.197.i.i to double
  %.199.i58.i = fadd double %.194.i.i, %.198.i57.i
  store double %.199.i58.i, ptr %.193.i56.i, align 8, !noalias !7
  %.208.i.i = getelementptr double, ptr %p16, i64 %.715.i
  %.209.i61.i = load double, ptr %.208.i.i, align 8, !noalias !7
  %.211.i62.i = sitofp i64 %reached.2.i.0.lcssa.i to double
  %.212.i.i = fadd double %.209.i61.i, %.211.i62.i
  store double %.212.i.i, ptr %.208.i.i, align 8, !noalias !7
  %.226.i72.i = getelementptr double, ptr %p17, i64 %.715.i
  %.227.i73.i = load double, ptr %.226.i72.i, align 8, !noalias !7
  %.235.i77.i = fdiv double %.211.i62.i, %.231.i.i
  %.240.i78.i = fadd double %.235.i77.i, %.227.i73.i
  store double %.240.i78.i, ptr %.226.i72.i, align 8, !noalias !7
  %exitcond631.not.i = icmp eq i64 %.683.i, %count.2.i.0.lcssa.i
  br i1 %exitcond631.not.i, label %B572.i, label %B388.if.i

B40.if.i.i:                                       ; preds = %B40.if.i.i, %B40.if.i.lr.ph.i
  %reached.2.i.0614.i = phi i64 [ 0, %B40.if.i.lr.ph.i ], [ %.177.i.i, %B40.if.i.i ]
  %.54.i4.0613.i = phi i64 [ 1, %B40.if.i.lr.ph.i ], [ %.125.i100.i, %B40.if.i.i ]
  %.125.i100.i = add nuw i64 %.54.i4.0613.i, 1
  %.159.i.idx.i = shl i64 %.54.i4.0613.i, 6
  %.159.i.i = getelementptr i8, ptr %p11, i64 %.159.i.idx.i
  %.161.i.i = load <8 x i64>, ptr %.159.i.i, align 8, !noalias !7
  %.162.i.i = and <8 x i64> %.161.i.i, %.157.i.i
  %.163.i89.i = tail call <8 x i64> @llvm.ctpop.v8i64(<8 x i64> %.162.i.i)
  %.164.i90.i = shufflevector <8 x i64> %.163.i89.i, <8 x i64> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %.165.i.i = shufflevector <8 x i64> %.163.i89.i, <8 x i64> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %.166.i.i = add nuw nsw <4 x i64> %.164.i90.i, %.165.i.i
  %.167.i91.i = shufflevector <4 x i64> %.166.i.i, <4 x i64> poison, <2 x i32> <i32 0, i32 1>
  %.168.i.i = shufflevector <4 x i64> %.166.i.i, <4 x i64> poison, <2 x i32> <i32 2, i32 3>
  %.169.i.i = add nuw nsw <2 x i64> %.167.i91.i, %.168.i.i
  %.170.i.i = shufflevector <2 x i64> %.169.i.i, <2 x i64> poison, <1 x i32> zeroinitializer
  %.171.i92.i = shufflevector <2 x i64> %.169.i.i, <2 x i64> poison, <1 x i32> <i32 1>
  %.172.i93.i = add nuw nsw <1 x i64> %.170.i.i, %.171.i92.i
  %.173.i94.i = extractelement <1 x i64> %.172.i93.i, i64 0
  %.174.i95.i = add nsw i64 %.54.i4.0613.i, -1
  %.175.i96.i = shl i64 %.173.i94.i, %.174.i95.i
  %.177.i.i = add nsw i64 %.175.i96.i, %reached.2.i.0614.i
  %exitcond630.not.i = icmp eq i64 %.54.i4.0613.i, %spec.select565.i
  br i1 %exitcond630.not.i, label %B110.i.i, label %B40.if.i.i

B572.i:                                           ; preds = %B110.i.i, %B580.i.i
  br i1 %.1099.i.not.i, label %B576.i, label %B298.i

B576.i:                                           ; preds = %B26.i.i, %B572.i, %B290.i
  %.281.i = icmp sgt i64 %.228.0621.i, 1
  br i1 %.281.i, label %B130.if.i, label %part0.exit

B84.endif.endif.i:                                ; preds = %B84.i
  %.254.i = srem i64 %.238.i, %.198.i
  %.255.i = sub nsw i64 0, %.254.i
  %.256.i = select i1 %.239.i, i64 %.254.i, i64 %.255.i
  %.257.i = icmp sgt i64 %.256.i, 0
  %.258.i = sdiv i64 %.238.i, %.198.i
  %.259.i = zext i1 %.257.i to i64
  %.260.i = add i64 %.258.i, %.259.i
  %.281619.i = icmp sgt i64 %.260.i, 0
  br i1 %.281619.i, label %B130.if.lr.ph.i, label %part0.exit

B130.if.lr.ph.i:                                  ; preds = %B84.endif.endif.i
  %spec.select.i.i = shl i64 %storemerge.i, 3
  %.108150.i.i = icmp sgt i64 %spec.select.i.i, 0
  %.48.i.0.i = ashr i64 %p0, 3
  br label %B130.if.i

B130.if.i:                                        ; preds = %B130.if.lr.ph.i, %B576.i
  %.228.0621.i = phi i64 [ %.260.i, %B130.if.lr.ph.i ], [ %.290.i, %B576.i ]
  %.225.0620.i = phi i64 [ %.194.i, %B130.if.lr.ph.i ], [ %.294.i, %B576.i ]
  %.290.i = add nsw i64 %.228.0621.i, -1
  %.294.i = add i64 %.225.0620.i, %.198.i
  %.323.i = add nsw i64 %.225.0620.i, 512
  %.13.i.i = tail call i64 @llvm.smin.i64(i64 %p5, i64 %.323.i)
  br i1 %.108150.i.i, label %B40.if.i552.i, label %B168.preheader.i.i

B168.preheader.i.i:                               ; preds = %B40.if.i552.i, %B130.if.i
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(4096) %p11, i8 0, i64 4096, i1 false), !noalias !11
  %.325.i.i = sub i64 %.13.i.i, %.225.0620.i
  %.368155.not.i.i = icmp slt i64 %.325.i.i, 1
  br i1 %.368155.not.i.i, label %B290.i, label %B256.if.i.i

B420.i.i:                                         ; preds = %B256.if.i.i, %B508.i.i
  %many.2.1.i.i = phi i64 [ %many.5.2.i.i, %B508.i.i ], [ %many.3.0158.i.i, %B256.if.i.i ]
  %left.2.1.i.i = phi i64 [ %.609.i.i, %B508.i.i ], [ %.512.i.i, %B256.if.i.i ]
  %k.2.1.i.i = phi i64 [ %.613.pre-phi.i.i, %B508.i.i ], [ 1, %B256.if.i.i ]
  %.531.i.i = and i64 %left.2.1.i.i, 1
  %.532.not.i.i = icmp eq i64 %.531.i.i, 0
  br i1 %.532.not.i.i, label %B420.B508_crit_edge.i.i, label %B430.i.i

B420.B508_crit_edge.i.i:                          ; preds = %B420.i.i
  %.pre.i.i = add nuw nsw i64 %k.2.1.i.i, 1
  br label %B508.i.i

B430.i.i:                                         ; preds = %B420.i.i
  %.idx.i.i = shl i64 %k.2.1.i.i, 6
  %gep.i.i = getelementptr i8, ptr %.49.i100.i.i, i64 %.idx.i.i
  %.50.i16.i.i = load i64, ptr %gep.i.i, align 8, !noalias !14
  %.92.i22.i.i = or i64 %.50.i16.i.i, %.91.i.i.i
  store i64 %.92.i22.i.i, ptr %gep.i.i, align 8, !noalias !14
  %.565.i.i = add nuw nsw i64 %k.2.1.i.i, 1
  %.13.i.i.i = tail call i64 @llvm.smax.i64(i64 %.565.i.i, i64 %many.2.1.i.i)
  br label %B508.i.i

B508.i.i:                                         ; preds = %B430.i.i, %B420.B508_crit_edge.i.i
  %.613.pre-phi.i.i = phi i64 [ %.pre.i.i, %B420.B508_crit_edge.i.i ], [ %.565.i.i, %B430.i.i ]
  %many.5.2.i.i = phi i64 [ %many.2.1.i.i, %B420.B508_crit_edge.i.i ], [ %.13.i.i.i, %B430.i.i ]
  %.609.i.i = ashr i64 %left.2.1.i.i, 1
  %.616.not.i.i = icmp eq i64 %.609.i.i, 0
  br i1 %.616.not.i.i, label %B532.i.i, label %B420.i.i

B532.i.i:                                         ; preds = %B508.i.i, %B256.if.i.i
  %many.4.2.i.i = phi i64 [ %many.3.0158.i.i, %B256.if.i.i ], [ %many.5.2.i.i, %B508.i.i ]
  %.368.i.i = icmp sgt i64 %.315.0157.i.i, 1
  br i1 %.368.i.i, label %B256.if.i.i, label %B256.preheader.i

B256.preheader.i:                                 ; preds = %B532.i.i
  %3 = getelementptr i64, ptr %p3, i64 %.225.0620.i
  br label %B256.if.i

B40.if.i552.i:                                    ; preds = %B130.if.i, %B40.if.i552.i
  %.50.0152.i.i = phi i64 [ %.121.i553.i, %B40.if.i552.i ], [ 0, %B130.if.i ]
  %.121.i553.i = add nuw nsw i64 %.50.0152.i.i, 1
  %.147.i.i = getelementptr i64, ptr %p8, i64 %.50.0152.i.i
  store i64 0, ptr %.147.i.i, align 8, !noalias !11
  %.150.i.i = getelementptr i64, ptr %p9, i64 %.50.0152.i.i
  store i64 0, ptr %.150.i.i, align 8, !noalias !11
  %exitcond.not.i.i = icmp eq i64 %.121.i553.i, %spec.select.i.i
  br i1 %exitcond.not.i.i, label %B168.preheader.i.i, label %B40.if.i552.i

B256.if.i.i:                                      ; preds = %B168.preheader.i.i, %B532.i.i
  %many.3.0158.i.i = phi i64 [ %many.4.2.i.i, %B532.i.i ], [ 1, %B168.preheader.i.i ]
  %.315.0157.i.i = phi i64 [ %.377.i.i, %B532.i.i ], [ %.325.i.i, %B168.preheader.i.i ]
  %.312.0156.i.i = phi i64 [ %.381.i.i, %B532.i.i ], [ %.225.0620.i, %B168.preheader.i.i ]
  %.377.i.i = add nsw i64 %.315.0157.i.i, -1
  %.381.i.i = add i64 %.312.0156.i.i, 1
  %.421.i.i = getelementptr i64, ptr %p3, i64 %.312.0156.i.i
  %.422.i.i = load i64, ptr %.421.i.i, align 8, !noalias !11
  %.426.i.i = sub nsw i64 %.312.0156.i.i, %.225.0620.i
  %.7.i.i.i = shl nsw i64 %.422.i.i, 3
  %.26.i.udiv159.i.i = lshr i64 %.426.i.i, 6
  %.27.i.urem.i.i = and i64 %.312.0156.i.i, 63
  %4 = getelementptr i64, ptr %p8, i64 %.7.i.i.i
  %.49.i.i.i = getelementptr i64, ptr %4, i64 %.26.i.udiv159.i.i
  %.50.i.i.i = load i64, ptr %.49.i.i.i, align 8, !noalias !17
  %.91.i.i.i = shl nuw i64 1, %.27.i.urem.i.i
  %.92.i.i.i = or i64 %.50.i.i.i, %.91.i.i.i
  store i64 %.92.i.i.i, ptr %.49.i.i.i, align 8, !noalias !17
  %5 = getelementptr i64, ptr %p9, i64 %.7.i.i.i
  %.49.i58.i.i = getelementptr i64, ptr %5, i64 %.26.i.udiv159.i.i
  %.50.i59.i.i = load i64, ptr %.49.i58.i.i, align 8, !noalias !20
  %.92.i65.i.i = or i64 %.50.i59.i.i, %.91.i.i.i
  store i64 %.92.i65.i.i, ptr %.49.i58.i.i, align 8, !noalias !20
  %.49.i100.i.i = getelementptr i64, ptr %p11, i64 %.26.i.udiv159.i.i
  %.50.i101.i.i = load i64, ptr %.49.i100.i.i, align 8, !noalias !23
  %.92.i107.i.i = or i64 %.50.i101.i.i, %.91.i.i.i
  store i64 %.92.i107.i.i, ptr %.49.i100.i.i, align 8, !noalias !23
  %.511.i.i = getelementptr i64, ptr %p4, i64 %.422.i.i
  %.512.i.i = load i64, ptr %.511.i.i, align 8, !noalias !11
  %.519.not.i.i = icmp eq i64 %.512.i.i, 0
  br i1 %.519.not.i.i, label %B532.i.i, label %B420.i.i

B256.if.i:                                        ; preds = %B256.if.i, %B256.preheader.i
  %.417.0571.i = phi i64 [ 0, %B256.preheader.i ], [ %.486.i, %B256.if.i ]
  %.486.i = add nuw nsw i64 %.417.0571.i, 1
  %.514.i = getelementptr i64, ptr %3, i64 %.417.0571.i
  %.515.i = load i64, ptr %.514.i, align 8, !noalias !0
  %.517.i = trunc i64 %.515.i to i32
  %.518.i = getelementptr i32, ptr %p12, i64 %.417.0571.i
  store i32 %.517.i, ptr %.518.i, align 4, !noalias !0
  %exitcond.not.i = icmp eq i64 %.486.i, %.325.i.i
  br i1 %exitcond.not.i, label %B298.preheader.i.loopexit, label %B256.if.i

B388.if.i:                                        ; preds = %B110.i.i, %B388.if.lr.ph.i
  %.614.0617.i = phi i64 [ 0, %B388.if.lr.ph.i ], [ %.683.i, %B110.i.i ]
  %.709.i = getelementptr i32, ptr %p12, i64 %.614.0617.i
  %.710.i = load i32, ptr %.709.i, align 4, !noalias !0
  %.715.i = sext i32 %.710.i to i64
  %.716.i = shl nsw i64 %.715.i, 3
  br label %B458.if.i

B458.if.i:                                        ; preds = %B458.if.i, %B388.if.i
  %.747.0610.i = phi i64 [ 8, %B388.if.i ], [ %.809.i, %B458.if.i ]
  %.744.0609.i = phi i64 [ %.716.i, %B388.if.i ], [ %.813.i, %B458.if.i ]
  %.809.i = add nsw i64 %.747.0610.i, -1
  %.813.i = add nsw i64 %.744.0609.i, 1
  %.839.i = getelementptr i64, ptr %p8, i64 %.744.0609.i
  %.840.i = load i64, ptr %.839.i, align 8, !noalias !0
  %.842.i = getelementptr i64, ptr %p10, i64 %.744.0609.i
  %.843.i = load i64, ptr %.842.i, align 8, !noalias !0
  %.844.i = or i64 %.843.i, %.840.i
  store i64 %.844.i, ptr %.839.i, align 8, !noalias !0
  %.850.i = load i64, ptr %.842.i, align 8, !noalias !0
  %.852.i = getelementptr i64, ptr %p9, i64 %.744.0609.i
  store i64 %.850.i, ptr %.852.i, align 8, !noalias !0
  %.800.i = icmp ugt i64 %.747.0610.i, 1
  br i1 %.800.i, label %B458.if.i, label %B530.i

part0.exit:                                       ; preds = %B576.i, %B84.i, %B84.endif.endif.i
  ret i64 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #0

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #0

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly, i8, i64, i1 immarg) #3

attributes #0 = { nounwind }
attributes #1 = { nounwind }
attributes #2 = { nounwind }
attributes #3 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"part0: %retptr"}
!2 = distinct !{!2, !"part0"}
!3 = !{!4, !6, !1}
!4 = distinct !{!4, !5, !"part"}
!5 = distinct !{!5, !"part"}
!6 = distinct !{!6, !5, !"part"}
!7 = !{!8, !10, !1}
!8 = distinct !{!8, !9, !"part"}
!9 = distinct !{!9, !"part"}
!10 = distinct !{!10, !9, !"part"}
!11 = !{!12, !1}
!12 = distinct !{!12, !13, !"part16: %retptr"}
!13 = distinct !{!13, !"part16"}
!14 = !{!15, !12, !1}
!15 = distinct !{!15, !16, !"part"}
!16 = distinct !{!16, !"part"}
!17 = !{!18, !12, !1}
!18 = distinct !{!18, !19, !"part"}
!19 = distinct !{!19, !"part"}
!20 = !{!21, !12, !1}
!21 = distinct !{!21, !22, !"part"}
!22 = distinct !{!22, !"part"}
!23 = !{!24, !12, !1}
!24 = distinct !{!24, !25, !"part"}
!25 = distinct !{!25, !"part"}
