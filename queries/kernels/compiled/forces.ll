; kernel simulate(int n, float64* x, float64* y, float64* mass, int ties, int64* ends, float64* pull, int rounds, float64* force, float64* before, int room, int64* child, float64* cells, int64* stack)

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sqrt.f64(double) #0

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i64 @simulate(i64 %p0, ptr %p1, ptr %p2, ptr readonly %p3, i64 %p4, ptr readonly %p5, ptr readonly %p6, i64 %p7, ptr %p8, ptr %p9, i64 %p10, ptr %p11, ptr %p12, ptr %p13) local_unnamed_addr #1 {
  %.154202.not.i = icmp slt i64 %p7, 1
  br i1 %.154202.not.i, label %part0.exit, label %B118.if.lr.ph.i

B118.if.lr.ph.i:                                  ; preds = %0
  %.137370.not.i.i.i = icmp sgt i64 %p0, 0
  %scevgep.i.i.i = getelementptr i8, ptr %p12, i64 8
  %.322111.not.i.i = icmp slt i64 %p4, 1
  %storemerge166.i = tail call i64 @llvm.smax.i64(i64 %p0, i64 0)
  %.480.i = sitofp i64 %p0 to double
  %.481.i = tail call double @llvm.sqrt.f64(double %.480.i)
  %.482.i = fmul double %.481.i, 5.000000e-02
  %.487.i = mul nsw i64 %p0, %p0
  %.488.i = uitofp nneg i64 %.487.i to double
  %.834196.not.i = icmp slt i64 %p0, 1
  %spec.select180.i = shl nuw i64 %storemerge166.i, 1
  %.1042199.i = icmp sgt i64 %spec.select180.i, 0
  br label %B118.if.i

B116.loopexit.i:                                  ; preds = %B1276.if.i, %B1240.i
  %.154.i = icmp sgt i64 %.98.0203.i, 1
  br i1 %.154.i, label %B118.if.i, label %part0.exit

B518.i:                                           ; preds = %B202.if.i, %part16.exit.i
  %swing.2.1.lcssa.i = phi double [ 1.000000e-09, %part16.exit.i ], [ %.409.i, %B202.if.i ]
  %traction.2.1.lcssa.i = phi double [ 1.000000e-09, %part16.exit.i ], [ %.467.i, %B202.if.i ]
  %.484.i = fmul double %.482.i, %traction.2.1.lcssa.i
  %.492.i = fdiv double %.484.i, %.488.i
  %.12.i.i = fcmp olt double %.492.i, 4.000000e+00
  %.13.i.i = select i1 %.12.i.i, double %.492.i, double 4.000000e+00
  %.12.i169.i = fcmp ogt double %.13.i.i, 2.000000e-02
  %.13.i170.i = select i1 %.12.i169.i, double %.13.i.i, double 2.000000e-02
  %.550.i = fmul double %trust.3.0205.i, %.13.i170.i
  %.559.i = fdiv double %swing.2.1.lcssa.i, %traction.2.1.lcssa.i
  %.560.i = fcmp ogt double %.559.i, 2.000000e+00
  br i1 %.560.i, label %B678.i, label %B716.i

B678.i:                                           ; preds = %B518.i
  %.563.i = fmul double %trust.3.0205.i, 5.000000e-01
  %.12.i171.i = fcmp ogt double %.563.i, 5.000000e-02
  %.13.i172.i = select i1 %.12.i171.i, double %.563.i, double 5.000000e-02
  br label %B716.i

B716.i:                                           ; preds = %B678.i, %B518.i
  %trust.4.1.i = phi double [ %.13.i172.i, %B678.i ], [ %trust.3.0205.i, %B518.i ]
  %.601.i = fmul double %traction.2.1.lcssa.i, %.550.i
  %.606.i = fdiv double %.601.i, %swing.2.1.lcssa.i
  %.618.i = fcmp ole double %swing.2.1.lcssa.i, %.601.i
  %.627.i = fcmp olt double %speed.2.0204.i, 1.000000e+03
  %"$phi760.1.2.1.i" = select i1 %.618.i, i1 %.627.i, i1 false
  br i1 %"$phi760.1.2.1.i", label %B766.i, label %B804.i

B766.i:                                           ; preds = %B716.i
  %.636.i = fmul double %trust.4.1.i, 1.300000e+00
  %.12.i173.i = fcmp olt double %.636.i, 1.000000e+01
  %.13.i174.i = select i1 %.12.i173.i, double %.636.i, double 1.000000e+01
  br label %B840.i

B804.i:                                           ; preds = %B716.i
  %.672.i = fmul double %trust.4.1.i, 0x3FE6666666666666
  %.12.i175.i = fcmp ogt double %.672.i, 5.000000e-02
  %.13.i176.i = select i1 %.12.i175.i, double %.672.i, double 5.000000e-02
  br label %B840.i

B840.i:                                           ; preds = %B804.i, %B766.i
  %"$phi840.1.2.1.in.sroa.speculated.i" = phi double [ %.13.i174.i, %B766.i ], [ %.13.i176.i, %B804.i ]
  %.714.i = fsub double %.606.i, %speed.2.0204.i
  %.718.i = fmul double %speed.2.0204.i, 5.000000e-01
  %.12.i177.i = fcmp olt double %.718.i, %.714.i
  %.13.i178.i = select i1 %.12.i177.i, double %.718.i, double %.714.i
  %.748.i = fadd double %speed.2.0204.i, %.13.i178.i
  br i1 %.834196.not.i, label %B1240.i, label %B922.if.i

B1240.i:                                          ; preds = %B922.if.i, %B840.i
  br i1 %.1042199.i, label %B1276.if.i, label %B116.loopexit.i

B118.if.i:                                        ; preds = %B116.loopexit.i, %B118.if.lr.ph.i
  %trust.3.0205.i = phi double [ 1.000000e+00, %B118.if.lr.ph.i ], [ %"$phi840.1.2.1.in.sroa.speculated.i", %B116.loopexit.i ]
  %speed.2.0204.i = phi double [ 1.000000e+00, %B118.if.lr.ph.i ], [ %.748.i, %B116.loopexit.i ]
  %.98.0203.i = phi i64 [ %p7, %B118.if.lr.ph.i ], [ %.163.i, %B116.loopexit.i ]
  %.163.i = add nsw i64 %.98.0203.i, -1
  br i1 %.137370.not.i.i.i, label %B150.if.i.i.i, label %B76.preheader.thread.i.i

B372.i.i.i:                                       ; preds = %B150.if.i.i.i
  %.322.i.i.i = fsub double %.13.i362.i.i.i, %.13.i360.i.i.i
  %.327.i.i.i = fsub double %.13.i366.i.i.i, %.13.i364.i.i.i
  %.12.i.i.i.i = fcmp ogt double %.327.i.i.i, %.322.i.i.i
  %.13.i.i.i.i = select i1 %.12.i.i.i.i, double %.327.i.i.i, double %.322.i.i.i
  %.358.i.i.i = fmul double %.13.i.i.i.i, 1.000100e+00
  %.359.i.i.i = fadd double %.358.i.i.i, 1.000000e-09
  store double %.359.i.i.i, ptr %p12, align 8, !noalias !0
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %scevgep.i.i.i, i8 0, i64 24, i1 false), !noalias !0
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %p11, i8 -1, i64 32, i1 false), !noalias !0
  br label %B506.if.i.i.i

B28.i.i.i.i:                                      ; preds = %B28.i.i.i.i.outer, %B306.i.i.i.i
  %cell.2.i.0.i.i.i = phi i64 [ %.250.i.i.i.i, %B306.i.i.i.i ], [ %cell.2.i.0.i.i.i.ph, %B28.i.i.i.i.outer ]
  %depth.2.i.0.i.i.i = phi i64 [ %.115.i.i.i.i, %B306.i.i.i.i ], [ %depth.2.i.0.i.i.i.ph, %B28.i.i.i.i.outer ]
  %left.2.i.0.i.i.i = phi double [ %.210.i58.i.i.i, %B306.i.i.i.i ], [ %left.2.i.0.i.i.i.ph, %B28.i.i.i.i.outer ]
  %low.2.i.0.i.i.i = phi double [ %.238.i.i.i.i, %B306.i.i.i.i ], [ %low.2.i.0.i.i.i.ph, %B28.i.i.i.i.outer ]
  %size.2.i.0.i.i.i = phi double [ %.108.i.i.i.i, %B306.i.i.i.i ], [ %size.2.i.0.i.i.i.ph, %B28.i.i.i.i.outer ]
  %.16.i.i.i.i.i = load double, ptr %.15.i.i.i.i.i, align 8, !noalias !10
  %.18.i.i.i.i.i = shl nsw i64 %cell.2.i.0.i.i.i, 2
  %1 = getelementptr double, ptr %p12, i64 %.18.i.i.i.i.i
  %.20.i.i.i.i.i = getelementptr i8, ptr %1, i64 8
  %.21.i.i.i.i.i = load double, ptr %.20.i.i.i.i.i, align 8, !noalias !10
  %.22.i.i.i.i.i = fadd double %.16.i.i.i.i.i, %.21.i.i.i.i.i
  store double %.22.i.i.i.i.i, ptr %.20.i.i.i.i.i, align 8, !noalias !10
  %.28.i.i.i.i.i = getelementptr i8, ptr %1, i64 16
  %.29.i.i.i.i.i = load double, ptr %.28.i.i.i.i.i, align 8, !noalias !10
  %.32.i.i.i.i.i = load double, ptr %.31.i.i.i.i.i, align 8, !noalias !10
  %.33.i.i.i.i.i = fmul double %.16.i.i.i.i.i, %.32.i.i.i.i.i
  %.34.i.i.i.i.i = fadd double %.29.i.i.i.i.i, %.33.i.i.i.i.i
  store double %.34.i.i.i.i.i, ptr %.28.i.i.i.i.i, align 8, !noalias !10
  %.40.i.i.i.i.i = getelementptr i8, ptr %1, i64 24
  %.41.i.i.i.i.i = load double, ptr %.40.i.i.i.i.i, align 8, !noalias !10
  %.44.i.i.i.i.i = load double, ptr %.43.i.i.i.i.i, align 8, !noalias !10
  %.45.i.i.i.i.i = fmul double %.16.i.i.i.i.i, %.44.i.i.i.i.i
  %.46.i.i.i.i.i = fadd double %.41.i.i.i.i.i, %.45.i.i.i.i.i
  store double %.46.i.i.i.i.i, ptr %.40.i.i.i.i.i, align 8, !noalias !10
  %.108.i.i.i.i = fmul double %size.2.i.0.i.i.i, 5.000000e-01
  %.125.i35.i.i.i = load double, ptr %.31.i.i.i.i.i, align 8, !noalias !16
  %.128.i.i.i.i = fadd double %left.2.i.0.i.i.i, %.108.i.i.i.i
  %.129.i.i.i.i = fcmp oge double %.125.i35.i.i.i, %.128.i.i.i.i
  %.134.i.i.i.i = load double, ptr %.43.i.i.i.i.i, align 8, !noalias !16
  %.137.i41.i.i.i = fadd double %low.2.i.0.i.i.i, %.108.i.i.i.i
  %.138.i.i.i.i = fcmp oge double %.134.i.i.i.i, %.137.i41.i.i.i
  %..i.i.i = zext i1 %.129.i.i.i.i to i64
  %"$phi196.1.2.i.1.i.i.i" = select i1 %.138.i.i.i.i, i64 2, i64 0
  %2 = getelementptr i64, ptr %p11, i64 %..i.i.i
  %3 = getelementptr i64, ptr %2, i64 %"$phi196.1.2.i.1.i.i.i"
  %.249.i66.i.i.i = getelementptr i64, ptr %3, i64 %.18.i.i.i.i.i
  %.250.i.i.i.i = load i64, ptr %.249.i66.i.i.i, align 8, !noalias !16
  %.255.i68.i.i.i = icmp eq i64 %.250.i.i.i.i, -1
  br i1 %.255.i68.i.i.i, label %B276.i.i.i.i, label %B306.i.i.i.i

B276.i.i.i.i:                                     ; preds = %B28.i.i.i.i
  %.249.i66.i.i.i.le77 = getelementptr i64, ptr %3, i64 %.18.i.i.i.i.i
  %.270.i72.i.i.i = sub nuw nsw i64 -2, %.418.0389.i.i.i
  store i64 %.270.i72.i.i.i, ptr %.249.i66.i.i.i.le77, align 8, !noalias !16
  br label %B508.endif.i.i.i

B306.i.i.i.i:                                     ; preds = %B28.i.i.i.i
  %"$phi232.1.2.i.1.i.i.i" = select i1 %.138.i.i.i.i, double %.108.i.i.i.i, double 0.000000e+00
  %.238.i.i.i.i = fadd double %low.2.i.0.i.i.i, %"$phi232.1.2.i.1.i.i.i"
  %"$phi214.1.2.i.1.i.i.i" = select i1 %.129.i.i.i.i, double %.108.i.i.i.i, double 0.000000e+00
  %.210.i58.i.i.i = fadd double %left.2.i.0.i.i.i, %"$phi214.1.2.i.1.i.i.i"
  %.115.i.i.i.i = add nuw nsw i64 %depth.2.i.0.i.i.i, 1
  %.296.i.i.i.i = icmp slt i64 %.250.i.i.i.i, -1
  br i1 %.296.i.i.i.i, label %B318.i.i.i.i, label %B28.i.i.i.i

B318.i.i.i.i:                                     ; preds = %B306.i.i.i.i
  %.303.i.i.i.i = icmp ugt i64 %depth.2.i.0.i.i.i, 39
  %.308.i.i.i.i = icmp eq i64 %used.2.i.0.i.i.i.ph, %p10
  %or.cond.i.i.i = select i1 %.303.i.i.i.i, i1 true, i1 %.308.i.i.i.i
  br i1 %or.cond.i.i.i, label %B508.endif.i.i.i, label %B366.i.i.i.i

B366.i.i.i.i:                                     ; preds = %B318.i.i.i.i
  %.249.i66.i.i.i.le = getelementptr i64, ptr %3, i64 %.18.i.i.i.i.i
  %.17.i.i.i.i.i = shl nsw i64 %used.2.i.0.i.i.i.ph, 2
  %.18.i45.i.i.i.i = getelementptr double, ptr %p12, i64 %.17.i.i.i.i.i
  store double %.108.i.i.i.i, ptr %.18.i45.i.i.i.i, align 8, !noalias !17
  %4 = shl i64 %used.2.i.0.i.i.i.ph, 5
  %scevgep396.i.i.i = getelementptr i8, ptr %scevgep.i.i.i, i64 %4
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %scevgep396.i.i.i, i8 0, i64 24, i1 false), !noalias !17
  %5 = getelementptr i64, ptr %p11, i64 %.17.i.i.i.i.i
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %5, i8 -1, i64 32, i1 false), !noalias !17
  %.334.i.i.i.i = sub nuw nsw i64 -2, %.250.i.i.i.i
  %.15.i9.i.i.i.i = getelementptr double, ptr %p3, i64 %.334.i.i.i.i
  %.16.i10.i.i.i.i = load double, ptr %.15.i9.i.i.i.i, align 8, !noalias !21
  %.20.i13.i.i.i.i = getelementptr i8, ptr %.18.i45.i.i.i.i, i64 8
  %.21.i14.i.i.i.i = load double, ptr %.20.i13.i.i.i.i, align 8, !noalias !21
  %.22.i15.i.i.i.i = fadd double %.16.i10.i.i.i.i, %.21.i14.i.i.i.i
  store double %.22.i15.i.i.i.i, ptr %.20.i13.i.i.i.i, align 8, !noalias !21
  %.28.i19.i.i.i.i = getelementptr i8, ptr %.18.i45.i.i.i.i, i64 16
  %.29.i20.i.i.i.i = load double, ptr %.28.i19.i.i.i.i, align 8, !noalias !21
  %.31.i21.i.i.i.i = getelementptr double, ptr %p1, i64 %.334.i.i.i.i
  %.32.i22.i.i.i.i = load double, ptr %.31.i21.i.i.i.i, align 8, !noalias !21
  %.33.i23.i.i.i.i = fmul double %.16.i10.i.i.i.i, %.32.i22.i.i.i.i
  %.34.i24.i.i.i.i = fadd double %.29.i20.i.i.i.i, %.33.i23.i.i.i.i
  store double %.34.i24.i.i.i.i, ptr %.28.i19.i.i.i.i, align 8, !noalias !21
  %.40.i28.i.i.i.i = getelementptr i8, ptr %.18.i45.i.i.i.i, i64 24
  %.41.i29.i.i.i.i = load double, ptr %.40.i28.i.i.i.i, align 8, !noalias !21
  %.43.i30.i.i.i.i = getelementptr double, ptr %p2, i64 %.334.i.i.i.i
  %.44.i31.i.i.i.i = load double, ptr %.43.i30.i.i.i.i, align 8, !noalias !21
  %.45.i32.i.i.i.i = fmul double %.16.i10.i.i.i.i, %.44.i31.i.i.i.i
  %.46.i33.i.i.i.i = fadd double %.41.i29.i.i.i.i, %.45.i32.i.i.i.i
  store double %.46.i33.i.i.i.i, ptr %.40.i28.i.i.i.i, align 8, !noalias !21
  %.394.i.i.i.i = load double, ptr %.31.i21.i.i.i.i, align 8, !noalias !16
  %.400.i.i.i.i = fmul double %.108.i.i.i.i, 5.000000e-01
  %.402.i.i.i.i = fadd double %.400.i.i.i.i, %.210.i58.i.i.i
  %.403.i.i.i.i = fcmp oge double %.394.i.i.i.i, %.402.i.i.i.i
  %.407.i.i.i.i = load double, ptr %.43.i30.i.i.i.i, align 8, !noalias !16
  %.415.i.i.i.i = fadd double %.400.i.i.i.i, %.238.i.i.i.i
  %.416.i.i.i.i = fcmp ult double %.407.i.i.i.i, %.415.i.i.i.i
  %"$phi570.3.2.i.2.i.i.i" = zext i1 %.403.i.i.i.i to i64
  %"$phi584.3.2.i.2.i.i.i" = select i1 %.416.i.i.i.i, i64 0, i64 2
  %6 = getelementptr i64, ptr %p11, i64 %"$phi570.3.2.i.2.i.i.i"
  %7 = getelementptr i64, ptr %6, i64 %"$phi584.3.2.i.2.i.i.i"
  %.474.i.i.i.i = getelementptr i64, ptr %7, i64 %.17.i.i.i.i.i
  store i64 %.250.i.i.i.i, ptr %.474.i.i.i.i, align 8, !noalias !16
  store i64 %used.2.i.0.i.i.i.ph, ptr %.249.i66.i.i.i.le, align 8, !noalias !16
  %.492.i.i.i.i = add nsw i64 %used.2.i.0.i.i.i.ph, 1
  br label %B28.i.i.i.i.outer

B76.preheader.thread.i.i:                         ; preds = %B118.if.i
  store double 0xFFF0000000000000, ptr %p12, align 8, !noalias !0
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %scevgep.i.i.i, i8 0, i64 24, i1 false), !noalias !0
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %p11, i8 -1, i64 32, i1 false), !noalias !0
  br label %B268.i.i

B150.if.i.i.i:                                    ; preds = %B118.if.i, %B150.if.i.i.i
  %high_y.2.0376.i.i.i = phi double [ %.13.i366.i.i.i, %B150.if.i.i.i ], [ 0xFFF0000000000000, %B118.if.i ]
  %low_y.2.0375.i.i.i = phi double [ %.13.i364.i.i.i, %B150.if.i.i.i ], [ 0x7FF0000000000000, %B118.if.i ]
  %high_x.2.0374.i.i.i = phi double [ %.13.i362.i.i.i, %B150.if.i.i.i ], [ 0xFFF0000000000000, %B118.if.i ]
  %low_x.2.0373.i.i.i = phi double [ %.13.i360.i.i.i, %B150.if.i.i.i ], [ 0x7FF0000000000000, %B118.if.i ]
  %.79.0371.i.i.i = phi i64 [ %.150.i.i.i, %B150.if.i.i.i ], [ 0, %B118.if.i ]
  %.150.i.i.i = add nuw nsw i64 %.79.0371.i.i.i, 1
  %.177.i.i.i = getelementptr double, ptr %p1, i64 %.79.0371.i.i.i
  %.178.i.i.i = load double, ptr %.177.i.i.i, align 8, !noalias !24
  %.12.i359.i.i.i = fcmp olt double %.178.i.i.i, %low_x.2.0373.i.i.i
  %.13.i360.i.i.i = select i1 %.12.i359.i.i.i, double %.178.i.i.i, double %low_x.2.0373.i.i.i
  %.12.i361.i.i.i = fcmp ogt double %.178.i.i.i, %high_x.2.0374.i.i.i
  %.13.i362.i.i.i = select i1 %.12.i361.i.i.i, double %.178.i.i.i, double %high_x.2.0374.i.i.i
  %.247.i.i.i = getelementptr double, ptr %p2, i64 %.79.0371.i.i.i
  %.248.i.i.i = load double, ptr %.247.i.i.i, align 8, !noalias !24
  %.12.i363.i.i.i = fcmp olt double %.248.i.i.i, %low_y.2.0375.i.i.i
  %.13.i364.i.i.i = select i1 %.12.i363.i.i.i, double %.248.i.i.i, double %low_y.2.0375.i.i.i
  %.12.i365.i.i.i = fcmp ogt double %.248.i.i.i, %high_y.2.0376.i.i.i
  %.13.i366.i.i.i = select i1 %.12.i365.i.i.i, double %.248.i.i.i, double %high_y.2.0376.i.i.i
  %exitcond.not.i.i.i = icmp eq i64 %p0, %.150.i.i.i
  br i1 %exitcond.not.i.i.i, label %B372.i.i.i, label %B150.if.i.i.i

B506.if.i.i.i:                                    ; preds = %B508.endif.i.i.i, %B372.i.i.i
  %used.2.0391.i.i.i = phi i64 [ %used.2.i.0.i.i.i.ph, %B508.endif.i.i.i ], [ 1, %B372.i.i.i ]
  %.418.0389.i.i.i = phi i64 [ %.487.i.i.i, %B508.endif.i.i.i ], [ 0, %B372.i.i.i ]
  %.487.i.i.i = add nuw nsw i64 %.418.0389.i.i.i, 1
  %.15.i.i.i.i.i = getelementptr double, ptr %p3, i64 %.418.0389.i.i.i
  %.31.i.i.i.i.i = getelementptr double, ptr %p1, i64 %.418.0389.i.i.i
  %.43.i.i.i.i.i = getelementptr double, ptr %p2, i64 %.418.0389.i.i.i
  br label %B28.i.i.i.i.outer

B28.i.i.i.i.outer:                                ; preds = %B366.i.i.i.i, %B506.if.i.i.i
  %used.2.i.0.i.i.i.ph = phi i64 [ %.492.i.i.i.i, %B366.i.i.i.i ], [ %used.2.0391.i.i.i, %B506.if.i.i.i ]
  %cell.2.i.0.i.i.i.ph = phi i64 [ %used.2.i.0.i.i.i.ph, %B366.i.i.i.i ], [ 0, %B506.if.i.i.i ]
  %depth.2.i.0.i.i.i.ph = phi i64 [ %.115.i.i.i.i, %B366.i.i.i.i ], [ 0, %B506.if.i.i.i ]
  %left.2.i.0.i.i.i.ph = phi double [ %.210.i58.i.i.i, %B366.i.i.i.i ], [ %.13.i360.i.i.i, %B506.if.i.i.i ]
  %low.2.i.0.i.i.i.ph = phi double [ %.238.i.i.i.i, %B366.i.i.i.i ], [ %.13.i364.i.i.i, %B506.if.i.i.i ]
  %size.2.i.0.i.i.i.ph = phi double [ %.108.i.i.i.i, %B366.i.i.i.i ], [ %.359.i.i.i, %B506.if.i.i.i ]
  br label %B28.i.i.i.i

B508.endif.i.i.i:                                 ; preds = %B318.i.i.i.i, %B276.i.i.i.i
  %exitcond397.not.i.i.i = icmp eq i64 %p0, %.487.i.i.i
  br i1 %exitcond397.not.i.i.i, label %B76.if.i.i, label %B506.if.i.i.i

B268.i.i:                                         ; preds = %part18.exit.i.i, %B76.preheader.thread.i.i
  br i1 %.322111.not.i.i, label %part16.exit.i, label %B298.if.i.i

B76.if.i.i:                                       ; preds = %B508.endif.i.i.i, %part18.exit.i.i
  %.82.0109.i.i = phi i64 [ %.151.i.i, %part18.exit.i.i ], [ 0, %B508.endif.i.i.i ]
  %.151.i.i = add nuw nsw i64 %.82.0109.i.i, 1
  %.178.i.i = getelementptr double, ptr %p3, i64 %.82.0109.i.i
  %.179.i.i = load double, ptr %.178.i.i, align 8, !noalias !25
  %.180.i.i = fmul double %.179.i.i, -2.000000e-02
  %.183.i.i = getelementptr double, ptr %p1, i64 %.82.0109.i.i
  %.184.i.i = load double, ptr %.183.i.i, align 8, !noalias !25
  %.185.i.i = fmul double %.180.i.i, %.184.i.i
  %.188.idx.i.i = shl i64 %.82.0109.i.i, 4
  %.188.i.i = getelementptr i8, ptr %p8, i64 %.188.idx.i.i
  store double %.185.i.i, ptr %.188.i.i, align 8, !noalias !25
  %.193.i.i = load double, ptr %.178.i.i, align 8, !noalias !25
  %.194.i.i = fmul double %.193.i.i, -2.000000e-02
  %.197.i.i = getelementptr double, ptr %p2, i64 %.82.0109.i.i
  %.198.i.i = load double, ptr %.197.i.i, align 8, !noalias !25
  %.199.i.i = fmul double %.194.i.i, %.198.i.i
  %.203.i.i = getelementptr i8, ptr %.188.i.i, i64 8
  store double %.199.i.i, ptr %.203.i.i, align 8, !noalias !25
  %.26.i.i.i = load double, ptr %.183.i.i, align 8, !noalias !26
  %.31.i.i.i = load double, ptr %.197.i.i, align 8, !noalias !26
  %.36.i.i.i = load double, ptr %.178.i.i, align 8, !noalias !26
  store i64 0, ptr %p13, align 8, !noalias !26
  %.388.i.i.i = fmul double %.36.i.i.i, 1.000000e+01
  br label %B112.i.i.i

B112.i.i.i:                                       ; preds = %B112.i.i.i.backedge, %B76.if.i.i
  %top.4.1.i.i.i = phi i64 [ 1, %B76.if.i.i ], [ %top.4.1.i.i.i.be, %B112.i.i.i.backedge ]
  %.67.i.i.i = add nsw i64 %top.4.1.i.i.i, -1
  %.76.i.i.i = getelementptr i64, ptr %p13, i64 %.67.i.i.i
  %.77.i.i.i = load i64, ptr %.76.i.i.i, align 8, !noalias !26
  %.84.i.i.i = shl nsw i64 %.77.i.i.i, 2
  %8 = getelementptr double, ptr %p12, i64 %.84.i.i.i
  %.86.i.i.i = getelementptr i8, ptr %8, i64 8
  %.87.i.i.i = load double, ptr %.86.i.i.i, align 8, !noalias !26
  %.96.i.i.i = getelementptr i8, ptr %8, i64 16
  %.97.i.i.i = load double, ptr %.96.i.i.i, align 8, !noalias !26
  %.102.i.i.i = fdiv double %.97.i.i.i, %.87.i.i.i
  %.104.i.i.i = fsub double %.26.i.i.i, %.102.i.i.i
  %.110.i.i.i = getelementptr i8, ptr %8, i64 24
  %.111.i.i.i = load double, ptr %.110.i.i.i, align 8, !noalias !26
  %.116.i.i.i = fdiv double %.111.i.i.i, %.87.i.i.i
  %.118.i.i.i = fsub double %.31.i.i.i, %.116.i.i.i
  %.127.i.i.i = fmul double %.104.i.i.i, %.104.i.i.i
  %.130.i.i.i = fmul double %.118.i.i.i, %.118.i.i.i
  %.131.i.i.i = fadd double %.127.i.i.i, %.130.i.i.i
  %.140.i.i.i = load double, ptr %8, align 8, !noalias !26
  %.147.i.i.i = fmul double %.140.i.i.i, %.140.i.i.i
  %.150.i93.i.i = fmul double %.131.i.i.i, 8.100000e-01
  %.151.i.i.i = fcmp olt double %.147.i.i.i, %.150.i93.i.i
  br i1 %.151.i.i.i, label %B414.i.i.i, label %B562.preheader.i.i.i

B562.preheader.i.i.i:                             ; preds = %B112.i.i.i
  %9 = getelementptr i64, ptr %p11, i64 %.84.i.i.i
  br label %B562.if.i.i.i

B414.i.i.i:                                       ; preds = %B112.i.i.i
  %.163.i.i.i = fmul double %.388.i.i.i, %.87.i.i.i
  %.170.i.i.i = fdiv double %.163.i.i.i, %.131.i.i.i
  %.177.i97.i.i = load double, ptr %.188.i.i, align 8, !noalias !26
  %.179.i.i.i = fmul double %.104.i.i.i, %.170.i.i.i
  %.182.i.i.i = fadd double %.179.i.i.i, %.177.i97.i.i
  store double %.182.i.i.i, ptr %.188.i.i, align 8, !noalias !26
  %.191.i.i.i = load double, ptr %.203.i.i, align 8, !noalias !26
  %.193.i.i.i = fmul double %.118.i.i.i, %.170.i.i.i
  %.196.i.i.i = fadd double %.193.i.i.i, %.191.i.i.i
  store double %.196.i.i.i, ptr %.203.i.i, align 8, !noalias !26
  %.59.not.i.i.i = icmp eq i64 %.67.i.i.i, 0
  br i1 %.59.not.i.i.i, label %part18.exit.i.i, label %B112.i.i.i.backedge

B616.i.i.i:                                       ; preds = %B562.if.i.i.i
  %.351.i.i.i = getelementptr i64, ptr %p13, i64 %top.5.2127.i.i.i
  store i64 %.340.i.i.i, ptr %.351.i.i.i, align 8, !noalias !26
  %.356.i.i.i = add nsw i64 %top.5.2127.i.i.i, 1
  br label %B949.i.i.i

B648.i.i.i:                                       ; preds = %B562.if.i.i.i
  %.364.not.i.i.i = icmp eq i64 %.340.i.i.i, -1
  br i1 %.364.not.i.i.i, label %B949.i.i.i, label %B660.i.i.i

B660.i.i.i:                                       ; preds = %B648.i.i.i
  %.367.i.i.i = sub nuw nsw i64 -2, %.340.i.i.i
  %.369.not.i.i.i = icmp eq i64 %.367.i.i.i, %.82.0109.i.i
  br i1 %.369.not.i.i.i, label %B949.i.i.i, label %B678.i.i.i

B678.i.i.i:                                       ; preds = %B660.i.i.i
  %.377.i.i.i = getelementptr double, ptr %p1, i64 %.367.i.i.i
  %.378.i.i.i = load double, ptr %.377.i.i.i, align 8, !noalias !26
  %.380.i.i.i = fsub double %.26.i.i.i, %.378.i.i.i
  %.383.i.i.i = getelementptr double, ptr %p2, i64 %.367.i.i.i
  %.384.i.i.i = load double, ptr %.383.i.i.i, align 8, !noalias !26
  %.386.i.i.i = fsub double %.31.i.i.i, %.384.i.i.i
  %.391.i.i.i = getelementptr double, ptr %p3, i64 %.367.i.i.i
  %.392.i.i.i = load double, ptr %.391.i.i.i, align 8, !noalias !26
  %.394.i.i.i = fmul double %.380.i.i.i, %.380.i.i.i
  %.395.i.i.i = fmul double %.386.i.i.i, %.386.i.i.i
  %.396.i.i.i = fadd double %.394.i.i.i, %.395.i.i.i
  %.12.i.i94.i.i = fcmp olt double %.396.i.i.i, 1.000000e-04
  %.13.i.i95.i.i = select i1 %.12.i.i94.i.i, double 1.000000e-04, double %.396.i.i.i
  %.393.i.i.i = fmul double %.388.i.i.i, %.392.i.i.i
  %.428.i.i.i = fdiv double %.393.i.i.i, %.13.i.i95.i.i
  %.433.i.i.i = load double, ptr %.188.i.i, align 8, !noalias !26
  %.434.i.i.i = fmul double %.380.i.i.i, %.428.i.i.i
  %.435.i.i.i = fadd double %.433.i.i.i, %.434.i.i.i
  store double %.435.i.i.i, ptr %.188.i.i, align 8, !noalias !26
  %.444.i.i.i = load double, ptr %.203.i.i, align 8, !noalias !26
  %.445.i.i.i = fmul double %.386.i.i.i, %.428.i.i.i
  %.446.i.i.i = fadd double %.444.i.i.i, %.445.i.i.i
  store double %.446.i.i.i, ptr %.203.i.i, align 8, !noalias !26
  br label %B949.i.i.i

B938.i.i.i:                                       ; preds = %B949.i.i.i
  %.469.not.i.i.i = icmp eq i64 %top.6.3.i.i.i, 0
  br i1 %.469.not.i.i.i, label %part18.exit.i.i, label %B112.i.i.i.backedge

B112.i.i.i.backedge:                              ; preds = %B938.i.i.i, %B414.i.i.i
  %top.4.1.i.i.i.be = phi i64 [ %top.6.3.i.i.i, %B938.i.i.i ], [ %.67.i.i.i, %B414.i.i.i ]
  br label %B112.i.i.i

B949.i.i.i:                                       ; preds = %B678.i.i.i, %B660.i.i.i, %B648.i.i.i, %B616.i.i.i
  %top.6.3.i.i.i = phi i64 [ %.356.i.i.i, %B616.i.i.i ], [ %top.5.2127.i.i.i, %B678.i.i.i ], [ %top.5.2127.i.i.i, %B660.i.i.i ], [ %top.5.2127.i.i.i, %B648.i.i.i ]
  %exitcond.not.i96.i.i = icmp eq i64 %.309.i.i.i, 4
  br i1 %exitcond.not.i96.i.i, label %B938.i.i.i, label %B562.if.i.i.i

B562.if.i.i.i:                                    ; preds = %B949.i.i.i, %B562.preheader.i.i.i
  %top.5.2127.i.i.i = phi i64 [ %.67.i.i.i, %B562.preheader.i.i.i ], [ %top.6.3.i.i.i, %B949.i.i.i ]
  %.238.0126.i.i.i = phi i64 [ 0, %B562.preheader.i.i.i ], [ %.309.i.i.i, %B949.i.i.i ]
  %.309.i.i.i = add nuw nsw i64 %.238.0126.i.i.i, 1
  %.339.i.i.i = getelementptr i64, ptr %9, i64 %.238.0126.i.i.i
  %.340.i.i.i = load i64, ptr %.339.i.i.i, align 8, !noalias !26
  %.345.i.i.i = icmp sgt i64 %.340.i.i.i, -1
  br i1 %.345.i.i.i, label %B616.i.i.i, label %B648.i.i.i

part18.exit.i.i:                                  ; preds = %B414.i.i.i, %B938.i.i.i
  %exitcond.not.i.i = icmp eq i64 %.151.i.i, %p0
  br i1 %exitcond.not.i.i, label %B268.i.i, label %B76.if.i.i

B298.if.i.i:                                      ; preds = %B268.i.i, %B298.if.i.i
  %.266.0112.i.i = phi i64 [ %.335.i.i, %B298.if.i.i ], [ 0, %B268.i.i ]
  %.335.i.i = add nuw nsw i64 %.266.0112.i.i, 1
  %.362.idx.i.i = shl i64 %.266.0112.i.i, 4
  %.362.i.i = getelementptr i8, ptr %p5, i64 %.362.idx.i.i
  %.363.i.i = load i64, ptr %.362.i.i, align 8, !noalias !25
  %.367.i.i = getelementptr i8, ptr %.362.i.i, i64 8
  %.368.i.i = load i64, ptr %.367.i.i, align 8, !noalias !25
  %.371.i.i = getelementptr double, ptr %p1, i64 %.363.i.i
  %.372.i.i = load double, ptr %.371.i.i, align 8, !noalias !25
  %.375.i.i = getelementptr double, ptr %p1, i64 %.368.i.i
  %.376.i.i = load double, ptr %.375.i.i, align 8, !noalias !25
  %.377.i.i = fsub double %.372.i.i, %.376.i.i
  %.379.i.i = getelementptr double, ptr %p6, i64 %.266.0112.i.i
  %.380.i.i = load double, ptr %.379.i.i, align 8, !noalias !25
  %.381.i.i = fmul double %.377.i.i, %.380.i.i
  %.384.i.i = getelementptr double, ptr %p2, i64 %.363.i.i
  %.385.i.i = load double, ptr %.384.i.i, align 8, !noalias !25
  %.388.i.i = getelementptr double, ptr %p2, i64 %.368.i.i
  %.389.i.i = load double, ptr %.388.i.i, align 8, !noalias !25
  %.390.i.i = fsub double %.385.i.i, %.389.i.i
  %.394.i.i = fmul double %.380.i.i, %.390.i.i
  %.397.idx.i.i = shl i64 %.363.i.i, 4
  %.397.i.i = getelementptr i8, ptr %p8, i64 %.397.idx.i.i
  %.398.i.i = load double, ptr %.397.i.i, align 8, !noalias !25
  %.399.i.i = fsub double %.398.i.i, %.381.i.i
  store double %.399.i.i, ptr %.397.i.i, align 8, !noalias !25
  %.406.i.i = getelementptr i8, ptr %.397.i.i, i64 8
  %.407.i.i = load double, ptr %.406.i.i, align 8, !noalias !25
  %.408.i.i = fsub double %.407.i.i, %.394.i.i
  store double %.408.i.i, ptr %.406.i.i, align 8, !noalias !25
  %.414.idx.i.i = shl i64 %.368.i.i, 4
  %.414.i.i = getelementptr i8, ptr %p8, i64 %.414.idx.i.i
  %.415.i.i = load double, ptr %.414.i.i, align 8, !noalias !25
  %.416.i.i = fadd double %.381.i.i, %.415.i.i
  store double %.416.i.i, ptr %.414.i.i, align 8, !noalias !25
  %.423.i.i = getelementptr i8, ptr %.414.i.i, i64 8
  %.424.i.i = load double, ptr %.423.i.i, align 8, !noalias !25
  %.425.i.i = fadd double %.394.i.i, %.424.i.i
  store double %.425.i.i, ptr %.423.i.i, align 8, !noalias !25
  %exitcond123.not.i.i = icmp eq i64 %p4, %.335.i.i
  br i1 %exitcond123.not.i.i, label %part16.exit.i, label %B298.if.i.i

part16.exit.i:                                    ; preds = %B298.if.i.i, %B268.i.i
  br i1 %.137370.not.i.i.i, label %B202.if.i, label %B518.i

B202.if.i:                                        ; preds = %part16.exit.i, %B202.if.i
  %traction.2.1194.i = phi double [ %.467.i, %B202.if.i ], [ 1.000000e-09, %part16.exit.i ]
  %swing.2.1193.i = phi double [ %.409.i, %B202.if.i ], [ 1.000000e-09, %part16.exit.i ]
  %.265.0192.i = phi i64 [ %.334.i, %B202.if.i ], [ 0, %part16.exit.i ]
  %.334.i = add nuw nsw i64 %.265.0192.i, 1
  %.363.i = shl nuw nsw i64 %.265.0192.i, 1
  %.365.i = getelementptr double, ptr %p8, i64 %.363.i
  %.419.i = load double, ptr %.365.i, align 8, !noalias !29
  %.369.i = getelementptr double, ptr %p9, i64 %.363.i
  %.423.i = load double, ptr %.369.i, align 8, !noalias !29
  %.424.i = fadd double %.419.i, %.423.i
  %.6.i5.i = fmul double %.424.i, %.424.i
  %.373.i = or disjoint i64 %.363.i, 1
  %.375.i = getelementptr double, ptr %p8, i64 %.373.i
  %.429.i = load double, ptr %.375.i, align 8, !noalias !29
  %.380.i = getelementptr double, ptr %p9, i64 %.373.i
  %.434.i = load double, ptr %.380.i, align 8, !noalias !29
  %.435.i = fadd double %.429.i, %.434.i
  %.7.i6.i = fmul double %.435.i, %.435.i
  %.8.i7.i = fadd double %.6.i5.i, %.7.i6.i
  %.9.i8.i = tail call double @llvm.sqrt.f64(double %.8.i7.i)
  %.360.i = getelementptr double, ptr %p3, i64 %.265.0192.i
  %.414.i = load double, ptr %.360.i, align 8, !noalias !29
  %.371.i = fsub double %.419.i, %.423.i
  %.6.i.i = fmul double %.371.i, %.371.i
  %.382.i = fsub double %.429.i, %.434.i
  %.7.i.i = fmul double %.382.i, %.382.i
  %.8.i.i = fadd double %.6.i.i, %.7.i.i
  %.9.i.i = tail call double @llvm.sqrt.f64(double %.8.i.i)
  %.407.i = fmul double %.414.i, %.9.i.i
  %.409.i = fadd double %swing.2.1193.i, %.407.i
  %.460.i = fmul double %.414.i, %.9.i8.i
  %.465.i = fmul double %.460.i, 5.000000e-01
  %.467.i = fadd double %traction.2.1194.i, %.465.i
  %exitcond.not.i = icmp eq i64 %p0, %.334.i
  br i1 %exitcond.not.i, label %B518.i, label %B202.if.i

B922.if.i:                                        ; preds = %B840.i, %B922.if.i
  %.778.0197.i = phi i64 [ %.847.i, %B922.if.i ], [ 0, %B840.i ]
  %.847.i = add nuw nsw i64 %.778.0197.i, 1
  %.876.i = shl nuw nsw i64 %.778.0197.i, 1
  %.878.i = getelementptr double, ptr %p8, i64 %.876.i
  %.879.i = load double, ptr %.878.i, align 8, !noalias !29
  %.882.i = getelementptr double, ptr %p9, i64 %.876.i
  %.883.i = load double, ptr %.882.i, align 8, !noalias !29
  %.884.i = fsub double %.879.i, %.883.i
  %.6.i1.i = fmul double %.884.i, %.884.i
  %.886.i = or disjoint i64 %.876.i, 1
  %.888.i = getelementptr double, ptr %p8, i64 %.886.i
  %.889.i = load double, ptr %.888.i, align 8, !noalias !29
  %.893.i = getelementptr double, ptr %p9, i64 %.886.i
  %.894.i = load double, ptr %.893.i, align 8, !noalias !29
  %.895.i = fsub double %.889.i, %.894.i
  %.7.i2.i = fmul double %.895.i, %.895.i
  %.8.i3.i = fadd double %.6.i1.i, %.7.i2.i
  %.9.i4.i = tail call double @llvm.sqrt.f64(double %.8.i3.i)
  %.873.i = getelementptr double, ptr %p3, i64 %.778.0197.i
  %.874.i = load double, ptr %.873.i, align 8, !noalias !29
  %.920.i = fmul double %.874.i, %.9.i4.i
  %.922.i = fmul double %.748.i, %.920.i
  %.923.i = tail call double @llvm.sqrt.f64(double %.922.i)
  %.925.i = fadd double %.923.i, 1.000000e+00
  %.930.i = fdiv double %.748.i, %.925.i
  %.932.i = getelementptr double, ptr %p1, i64 %.778.0197.i
  %.933.i = load double, ptr %.932.i, align 8, !noalias !29
  %.938.i = fmul double %.879.i, %.930.i
  %.939.i = fadd double %.933.i, %.938.i
  store double %.939.i, ptr %.932.i, align 8, !noalias !29
  %.944.i = getelementptr double, ptr %p2, i64 %.778.0197.i
  %.945.i = load double, ptr %.944.i, align 8, !noalias !29
  %.950.i = load double, ptr %.888.i, align 8, !noalias !29
  %.951.i = fmul double %.950.i, %.930.i
  %.952.i = fadd double %.945.i, %.951.i
  store double %.952.i, ptr %.944.i, align 8, !noalias !29
  %exitcond215.not.i = icmp eq i64 %p0, %.847.i
  br i1 %exitcond215.not.i, label %B1240.i, label %B922.if.i

B1276.if.i:                                       ; preds = %B1240.i, %B1276.if.i
  %.986.0200.i = phi i64 [ %.1055.i, %B1276.if.i ], [ 0, %B1240.i ]
  %.1055.i = add nuw nsw i64 %.986.0200.i, 1
  %.1081.i = getelementptr double, ptr %p8, i64 %.986.0200.i
  %.1082.i = load double, ptr %.1081.i, align 8, !noalias !29
  %.1084.i = getelementptr double, ptr %p9, i64 %.986.0200.i
  store double %.1082.i, ptr %.1084.i, align 8, !noalias !29
  %exitcond216.not.i = icmp eq i64 %.1055.i, %spec.select180.i
  br i1 %exitcond216.not.i, label %B116.loopexit.i, label %B1276.if.i

part0.exit:                                       ; preds = %B116.loopexit.i, %0
  ret i64 0
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #0

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly, i8, i64, i1 immarg) #2

attributes #0 = { nounwind }
attributes #1 = { nounwind }
attributes #2 = { nounwind }

!0 = !{!1, !3, !4, !6, !8}
!1 = distinct !{!1, !2, !"part"}
!2 = distinct !{!2, !"part"}
!3 = distinct !{!3, !2, !"part"}
!4 = distinct !{!4, !5, !"part17: %retptr"}
!5 = distinct !{!5, !"part17"}
!6 = distinct !{!6, !7, !"part16: %retptr"}
!7 = distinct !{!7, !"part16"}
!8 = distinct !{!8, !9, !"part0: %retptr"}
!9 = distinct !{!9, !"part0"}
!10 = !{!11, !13, !15, !4, !6, !8}
!11 = distinct !{!11, !12, !"part"}
!12 = distinct !{!12, !"part"}
!13 = distinct !{!13, !14, !"part"}
!14 = distinct !{!14, !"part"}
!15 = distinct !{!15, !14, !"part"}
!16 = !{!13, !15, !4, !6, !8}
!17 = !{!18, !20, !13, !15, !4, !6, !8}
!18 = distinct !{!18, !19, !"part"}
!19 = distinct !{!19, !"part"}
!20 = distinct !{!20, !19, !"part"}
!21 = !{!22, !13, !15, !4, !6, !8}
!22 = distinct !{!22, !23, !"part"}
!23 = distinct !{!23, !"part"}
!24 = !{!4, !6, !8}
!25 = !{!6, !8}
!26 = !{!27, !6, !8}
!27 = distinct !{!27, !28, !"part18: %retptr"}
!28 = distinct !{!28, !"part18"}
!29 = !{!8}
